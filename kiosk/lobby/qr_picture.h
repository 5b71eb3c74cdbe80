// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace lobby {

/// The text as a QR code, one pixel for a module, with the quiet ring of four modules around it; ISO/IEC 18004, error
/// correction L, UTF-8. Null for an empty text and for one that does not fit.
[[nodiscard]] QImage qrImage(const QString& text);

/// A QR code as large as the item, in whole pixels for each module. GUI thread.
class QrPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY textChanged)

public:
    explicit QrPicture(QQuickItem* parent = nullptr);

    void setText(const QString& text);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void textChanged();

private:
    QString m_text;
    QImage m_image;
};

} // namespace lobby
