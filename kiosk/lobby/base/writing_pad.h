// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPointF>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace lobby {

/// A sheet to write one character on with a finger; shows the strokes. GUI thread.
class WritingPad : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// How many strokes are shown; to set it lower takes the last ones off.
    Q_PROPERTY(int strokes READ strokes WRITE setStrokes NOTIFY strokesChanged)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY inkChanged)
    Q_PROPERTY(qreal penWidth MEMBER m_penWidth NOTIFY inkChanged)

public:
    explicit WritingPad(QQuickItem* parent = nullptr);

    [[nodiscard]] int strokes() const { return static_cast<int>(m_strokes.size()); }
    void setStrokes(int count);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void strokesChanged();
    void inkChanged();
    void written(const QList<QPointF>& points);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override;

private:
    void end();

    QColor m_ink = Qt::black;
    qreal m_penWidth = 12;
    QList<QList<QPointF>> m_strokes; ///< those that are written
    QList<QPointF> m_current;        ///< the one under the finger
};

} // namespace lobby
