// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace look {

/// One of the project's own icons (assets/icons), drawn in one colour at the size of the item.
/// GUI thread, as every item.
class IconImage : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// File name without ".svg"; an unknown name draws nothing and logs one warning.
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QColor colour READ colour WRITE setColour NOTIFY colourChanged)

public:
    explicit IconImage(QQuickItem* parent = nullptr);

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const QColor& colour() const { return m_colour; }
    void setName(const QString& name);
    void setColour(const QColor& colour);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void nameChanged();
    void colourChanged();

private:
    QString m_name;
    QColor m_colour;
};

} // namespace look
