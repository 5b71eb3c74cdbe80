// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/shell/lobby_app.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace lobby {

/// The round picture of the camera with a ring that fills. Without a picture it shows a drawn head and shoulders.
/// GUI thread.
class RingPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// Whose camera picture is shown.
    Q_PROPERTY(lobby::LobbyApp* app READ app WRITE setApp NOTIFY appChanged REQUIRED)
    /// How much of the ring is full, 0 to 1.
    Q_PROPERTY(double share READ share WRITE setShare NOTIFY shareChanged)
    Q_PROPERTY(double ringWidth MEMBER m_ringWidth WRITE setRingWidth NOTIFY looksChanged)
    Q_PROPERTY(QColor ground MEMBER m_ground WRITE setGround NOTIFY looksChanged)
    Q_PROPERTY(QColor figure MEMBER m_figure WRITE setFigure NOTIFY looksChanged)
    Q_PROPERTY(QColor emptyRing MEMBER m_emptyRing WRITE setEmptyRing NOTIFY looksChanged)
    Q_PROPERTY(QColor fullRing MEMBER m_fullRing WRITE setFullRing NOTIFY looksChanged)

public:
    explicit RingPicture(QQuickItem* parent = nullptr);

    [[nodiscard]] LobbyApp* app() const { return m_app; }
    [[nodiscard]] double share() const { return m_share; }
    void setApp(LobbyApp* app);
    void setShare(double share);
    void setRingWidth(double width);
    void setGround(const QColor& colour);
    void setFigure(const QColor& colour);
    void setEmptyRing(const QColor& colour);
    void setFullRing(const QColor& colour);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void appChanged();
    void shareChanged();
    void looksChanged();

private:
    void paintFigure(QPainter& painter, const QRectF& inside) const;
    template <typename Value>
    void set(Value& member, const Value& value);

    QPointer<LobbyApp> m_app;
    double m_share = 0;
    double m_ringWidth = 12;
    QColor m_ground;
    QColor m_figure;
    QColor m_emptyRing;
    QColor m_fullRing;
};

} // namespace lobby
