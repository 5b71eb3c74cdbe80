// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// One page for each state; only the one that is shown exists.
Item {
    id: root

    required property LobbyApp app

    PageSlot {
        active: root.app.state === Lobby.LobbyState.Attract
        sourceComponent: AttractPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.Recognising
        sourceComponent: RecognisingPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.IsItYou
        sourceComponent: IsItYouPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.Welcome
        sourceComponent: WelcomePage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.Stranger
        sourceComponent: StrangerPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.Digits
        sourceComponent: DigitsPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.FirstCharacter
        sourceComponent: FirstCharacterPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.Stored
        sourceComponent: StoredPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.EnrolWaiting
        sourceComponent: EnrolWaitingPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.ConsentReading
        sourceComponent: ConsentPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.Enrolling
        sourceComponent: EnrollingPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.EnrolmentDone
        sourceComponent: EnrolmentDonePage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.EnrolmentStopped
        sourceComponent: EnrolmentStoppedPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.WithdrawAsk
        sourceComponent: WithdrawAskPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.Withdrawn
        sourceComponent: WithdrawnPage { app: root.app }
    }

    PageSlot {
        active: root.app.state === Lobby.LobbyState.OutOfOrder
        sourceComponent: OutOfOrderPage { app: root.app }
    }
}
