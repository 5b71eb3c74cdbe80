// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace lobby {

/// A QR code as large as the item, in whole pixels for each module. GUI thread.
class QrPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY textChanged)
    /// A slip's: a telephone's scratched picture of it is read by this kiosk's camera, too.
    Q_PROPERTY(bool isSlip MEMBER m_isSlip WRITE setIsSlip NOTIFY isSlipChanged)

public:
    explicit QrPicture(QQuickItem* parent = nullptr);

    void setText(const QString& text);
    void setIsSlip(bool isSlip);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void textChanged();
    void isSlipChanged();

private:
    void draw();

    QString m_text;
    bool m_isSlip = false;
    QImage m_image;
};

} // namespace lobby
