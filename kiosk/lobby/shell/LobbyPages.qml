// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby

/// One page for each state; only the one that is shown exists.
Item {
    id: root

    required property LobbyApp app

    PageSlot {
        app: root.app
        page: "AttractPage.qml"
        isShown: root.app.state === Lobby.LobbyState.Attract
    }

    PageSlot {
        app: root.app
        page: "RecognisingPage.qml"
        isShown: root.app.state === Lobby.LobbyState.Recognising
    }

    PageSlot {
        app: root.app
        page: "ChallengePage.qml"
        isShown: root.app.state === Lobby.LobbyState.Challenge
    }

    PageSlot {
        app: root.app
        page: "IsItYouPage.qml"
        isShown: root.app.state === Lobby.LobbyState.IsItYou
    }

    PageSlot {
        app: root.app
        page: "TodayPage.qml"
        isShown: root.app.state === Lobby.LobbyState.Today
    }

    PageSlot {
        app: root.app
        page: "WelcomePage.qml"
        isShown: root.app.state === Lobby.LobbyState.Welcome
    }

    PageSlot {
        app: root.app
        page: "StrangerPage.qml"
        isShown: root.app.state === Lobby.LobbyState.Stranger
    }

    PageSlot {
        app: root.app
        page: "DigitsPage.qml"
        isShown: root.app.state === Lobby.LobbyState.Digits
    }

    PageSlot {
        app: root.app
        page: "FirstCharacterPage.qml"
        isShown: root.app.state === Lobby.LobbyState.FirstCharacter
    }

    PageSlot {
        app: root.app
        page: "IdDigitsPage.qml"
        isShown: root.app.state === Lobby.LobbyState.IdDigits
    }

    PageSlot {
        app: root.app
        page: "StoredPage.qml"
        isShown: root.app.state === Lobby.LobbyState.Stored
    }

    PageSlot {
        app: root.app
        page: "EnrolWaitingPage.qml"
        isShown: root.app.state === Lobby.LobbyState.EnrolWaiting
    }

    PageSlot {
        app: root.app
        page: "ConsentPage.qml"
        isShown: root.app.state === Lobby.LobbyState.ConsentReading
    }

    PageSlot {
        app: root.app
        page: "EnrollingPage.qml"
        isShown: root.app.state === Lobby.LobbyState.Enrolling
    }

    PageSlot {
        app: root.app
        page: "EnrolmentDonePage.qml"
        isShown: root.app.state === Lobby.LobbyState.EnrolmentDone
    }

    PageSlot {
        app: root.app
        page: "EnrolmentStoppedPage.qml"
        isShown: root.app.state === Lobby.LobbyState.EnrolmentStopped
    }

    PageSlot {
        app: root.app
        page: "WithdrawAskPage.qml"
        isShown: root.app.state === Lobby.LobbyState.WithdrawAsk
    }

    PageSlot {
        app: root.app
        page: "WithdrawnPage.qml"
        isShown: root.app.state === Lobby.LobbyState.Withdrawn
    }

    PageSlot {
        app: root.app
        page: "GuidePage.qml"
        isShown: root.app.state === Lobby.LobbyState.Guide
    }

    PageSlot {
        app: root.app
        page: "NeedPage.qml"
        isShown: root.app.state === Lobby.LobbyState.NeedFiling
    }

    PageSlot {
        app: root.app
        page: "ProgressPage.qml"
        isShown: root.app.state === Lobby.LobbyState.Progress
    }

    PageSlot {
        app: root.app
        page: "RatingPage.qml"
        isShown: root.app.state === Lobby.LobbyState.Rating
    }

    PageSlot {
        app: root.app
        page: "OutOfOrderPage.qml"
        isShown: root.app.state === Lobby.LobbyState.OutOfOrder
    }
}
