// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Yimen.Lobby
import Yimen.LobbyTest
import Yimen.Look

/// Every screen in every dress: it comes up, nothing is cut off, every button is large enough; kept as a picture.
Item {
    id: root

    width: 1080
    height: 1920

    LobbyOnStage {
        id: kiosk
    }

    Connections {
        target: kiosk.app ? kiosk.app.comforts : null
        function onLanguageChanged() { Retranslator.retranslate() }
    }

    Loader {
        id: stage

        anchors.fill: parent
        active: kiosk.app !== null
        sourceComponent: LobbyStage { app: kiosk.app }
    }

    TestCase {
        id: test

        name: "LobbyScreens"
        when: windowShown

        readonly property var screens: ({
            "attract": [Lobby.LobbyState.Attract, () => kiosk.picture()],
            "attract-without-picture": [Lobby.LobbyState.Attract, () => {}],
            "attract-topic": [Lobby.LobbyState.Attract, () => { kiosk.picture(); kiosk.rest(3) }],
            "attract-topic-long": [Lobby.LobbyState.Attract, () => { kiosk.picture(); kiosk.rest(1) }],
            "attract-talk-day": [Lobby.LobbyState.Attract, () => { kiosk.picture(); kiosk.rest(0) }],
            "recognising": [Lobby.LobbyState.Recognising, () => { kiosk.picture(); kiosk.stepUp(2) }],
            "recognising-hint": [Lobby.LobbyState.Recognising, () => { kiosk.picture(); kiosk.hint() }],
            "challenge-straight": [Lobby.LobbyState.Challenge, () => { kiosk.picture(); kiosk.challenge(0) }],
            "challenge-left": [Lobby.LobbyState.Challenge, () => { kiosk.picture(); kiosk.challenge(1, 1) }],
            "challenge-right": [Lobby.LobbyState.Challenge, () => { kiosk.picture(); kiosk.challenge(2, 1) }],
            "challenge-eyes": [Lobby.LobbyState.Challenge, () => { kiosk.picture(); kiosk.challenge(3) }],
            "challenge-nod": [Lobby.LobbyState.Challenge, () => { kiosk.picture(); kiosk.challenge(4, 1) }],
            "is-it-you": [Lobby.LobbyState.IsItYou, () => { kiosk.recognise("张*梅"); kiosk.pass(8) }],
            "is-it-you-four": [Lobby.LobbyState.IsItYou, () => kiosk.recognise("欧**娜")],
            "is-it-you-long-name": [Lobby.LobbyState.IsItYou, () => kiosk.recognise("阿**************江")],
            "is-it-you-served": [Lobby.LobbyState.IsItYou, () => kiosk.returnServed()],
            "today": [Lobby.LobbyState.Today,
                () => { kiosk.recognise("张*梅"); kiosk.app.visitor.sayYes(); kiosk.greet(true) }],
            "today-nothing-open": [Lobby.LobbyState.Today,
                () => { kiosk.recognise("李*"); kiosk.app.visitor.sayYes(); kiosk.greetWithNothing() }],
            "today-appointment": [Lobby.LobbyState.Today,
                () => { kiosk.recognise("张*梅"); kiosk.app.visitor.sayYes(); kiosk.greetBooked() }],
            "welcome": [Lobby.LobbyState.Welcome,
                () => { kiosk.recognise("张*梅"); kiosk.app.visitor.sayYes(); kiosk.greet(true); kiosk.app.visitor.skipWhy() }],
            "welcome-said-why": [Lobby.LobbyState.Welcome,
                () => { kiosk.recognise("张*梅"); kiosk.app.visitor.sayYes(); kiosk.greet(true); kiosk.app.choice.choose("civil")
                        kiosk.hearWhy() }],
            "welcome-not-enrolled": [Lobby.LobbyState.Welcome,
                () => { kiosk.recognise("张*梅"); kiosk.app.visitor.sayYes(); kiosk.greet(false); kiosk.app.visitor.skipWhy() }],
            "welcome-nothing-open": [Lobby.LobbyState.Welcome,
                () => { kiosk.recognise("李*"); kiosk.app.visitor.sayYes(); kiosk.greetWithNothing(); kiosk.app.visitor.skipWhy() }],
            "welcome-outdated": [Lobby.LobbyState.Welcome,
                () => { kiosk.recognise("张*梅"); kiosk.app.visitor.sayYes(); kiosk.greetOutdated(); kiosk.app.visitor.skipWhy() }],
            "stranger": [Lobby.LobbyState.Stranger, () => kiosk.becomeStranger()],
            "digits": [Lobby.LobbyState.Digits, () => { kiosk.app.withoutFace(); type("55") }],
            "id-digits": [Lobby.LobbyState.IdDigits, () => { reachIdDigits(); typeId("00") }],
            "id-digits-wrong": [Lobby.LobbyState.IdDigits, () => { signIn(); kiosk.denySignIn() }],
            "digits-locked": [Lobby.LobbyState.Digits, () => { signIn(); kiosk.lockOut() }],
            "first-character": [Lobby.LobbyState.FirstCharacter,
                () => { kiosk.app.withoutFace(); type("5566"); kiosk.offerCharacters() }],
            "first-letter": [Lobby.LobbyState.FirstCharacter,
                () => { kiosk.app.withoutFace(); type("5566"); kiosk.offerCharacters(); showLetters() }],
            "stored": [Lobby.LobbyState.Stored, () => { kiosk.app.choice.choose("civil"); kiosk.store() }],
            "stored-number": [Lobby.LobbyState.Stored, () => { kiosk.app.choice.choose("civil"); kiosk.store("", "A07") }],
            "stored-offline": [Lobby.LobbyState.Stored, () => { kiosk.loseLine(); kiosk.app.choice.choose("civil") }],
            "stored-refused": [Lobby.LobbyState.Stored,
                () => { kiosk.app.choice.choose("civil"); kiosk.refuseArrival() }],
            "stored-taking-back": [Lobby.LobbyState.Stored,
                () => { kiosk.app.choice.choose("civil"); kiosk.store(); kiosk.app.choice.takeBack() }],
            "stored-taken-back": [Lobby.LobbyState.Stored,
                () => { kiosk.app.choice.choose("civil"); kiosk.store(); kiosk.app.choice.takeBack(); kiosk.answerTakeBack(true) }],
            "stored-too-late": [Lobby.LobbyState.Stored,
                () => { kiosk.app.choice.choose("civil"); kiosk.store(); kiosk.app.choice.takeBack(); kiosk.answerTakeBack(false) }],
            "enrol-waiting": [Lobby.LobbyState.EnrolWaiting, () => kiosk.askEnrolment()],
            "consent-first": [Lobby.LobbyState.ConsentReading, () => { kiosk.approveEnrolment(); kiosk.pass(2) }],
            "consent-last": [Lobby.LobbyState.ConsentReading, () => { kiosk.approveEnrolment(); kiosk.readConsent() }],
            "enrolling": [Lobby.LobbyState.Enrolling, () => { kiosk.picture(); kiosk.collect(3) }],
            "enrolment-done": [Lobby.LobbyState.EnrolmentDone, () => { kiosk.collect(5); kiosk.finishEnrolment() }],
            "enrolment-duplicate": [Lobby.LobbyState.EnrolmentStopped, () => { kiosk.collect(5); kiosk.stopEnrolment(true) }],
            "enrolment-low-quality": [Lobby.LobbyState.EnrolmentStopped,
                () => { kiosk.collect(5); kiosk.stopEnrolment(false) }],
            "withdraw-ask": [Lobby.LobbyState.WithdrawAsk,
                () => { kiosk.recognise("张*梅"); kiosk.app.visitor.sayYes(); kiosk.greet(true); kiosk.app.visitor.skipWhy(); kiosk.app.face.withdraw() }],
            "withdrawn": [Lobby.LobbyState.Withdrawn,
                () => { kiosk.recognise("张*梅"); kiosk.app.visitor.sayYes(); kiosk.greet(true); kiosk.app.visitor.skipWhy(); kiosk.app.face.withdraw()
                        kiosk.app.face.confirmWithdraw(); kiosk.erase() }],
            "guide": [Lobby.LobbyState.Guide, () => kiosk.app.openGuide()],
            "guide-items": [Lobby.LobbyState.Guide,
                () => { kiosk.app.openGuide(); kiosk.app.guide.openCategory("civil") }],
            "guide-item": [Lobby.LobbyState.Guide,
                () => { kiosk.app.openGuide(); kiosk.app.guide.openItem("ELD-001") }],
            "guide-item-long": [Lobby.LobbyState.Guide,
                () => { kiosk.app.openGuide(); kiosk.app.guide.openItem("HEA-012") }],
            "guide-item-bare": [Lobby.LobbyState.Guide,
                () => { kiosk.app.openGuide(); kiosk.app.guide.openItem("PLA-011") }],
            "guide-flow": [Lobby.LobbyState.Guide,
                () => { kiosk.app.openGuide(); kiosk.app.guide.openItem("ELD-001"); kiosk.app.guide.openFlow() }],
            "guide-flow-three": [Lobby.LobbyState.Guide,
                () => { kiosk.app.openGuide(); kiosk.app.guide.openItem("ELD-002"); kiosk.app.guide.openFlow() }],
            "guide-take-away": [Lobby.LobbyState.Guide,
                () => { kiosk.app.openGuide(); kiosk.app.guide.openItem("CIV-001"); kiosk.app.guide.openTakeAway() }],
            "guide-search": [Lobby.LobbyState.Guide, () => { kiosk.app.openGuide(); kiosk.app.guide.openSearch() }],
            "guide-search-found": [Lobby.LobbyState.Guide,
                () => { kiosk.app.openGuide(); kiosk.app.guide.openSearch(); search("GLJ") }],
            "guide-search-nothing": [Lobby.LobbyState.Guide,
                () => { kiosk.app.openGuide(); kiosk.app.guide.openSearch(); search("QQQQQQQQQQQQ") }],
            "guide-writing": [Lobby.LobbyState.Guide, () => { kiosk.app.openGuide(); kiosk.app.guide.openWriting() }],
            "guide-writing-chosen": [Lobby.LobbyState.Guide,
                () => { kiosk.app.openGuide(); kiosk.app.guide.openWriting(); kiosk.app.guide.entry.add("老年") }],
            "guide-writing-nothing": [Lobby.LobbyState.Guide,
                () => { kiosk.app.openGuide(); kiosk.app.guide.openWriting(); kiosk.app.guide.entry.add("龘龘龘龘龘龘龘龘龘龘") }],
            "need": [Lobby.LobbyState.NeedFiling, () => kiosk.app.openNeed()],
            "need-words": [Lobby.LobbyState.NeedFiling, () => needWords("elderly")],
            "need-words-many": [Lobby.LobbyState.NeedFiling,
                () => { needWords("place"); kiosk.app.need.entry.add("楼道灯不亮"); kiosk.app.need.entry.add("电梯坏了")
                        kiosk.app.need.entry.add("垃圾没有人清理") }],
            "need-letters": [Lobby.LobbyState.NeedFiling, () => { needWords("place"); kiosk.app.need.openLetters() }],
            "need-letters-found": [Lobby.LobbyState.NeedFiling,
                () => { needWords("place"); kiosk.app.need.openLetters(); kiosk.app.need.entry.type("D"); showWords() }],
            "need-writing": [Lobby.LobbyState.NeedFiling, () => { needWords("place"); kiosk.app.need.openWriting() }],
            "need-writing-found": [Lobby.LobbyState.NeedFiling,
                () => { needWords("place"); kiosk.app.need.openWriting(); kiosk.draw() }],
            "need-writing-not-chosen": [Lobby.LobbyState.NeedFiling,
                () => { needWords("place"); kiosk.app.need.entry.add("楼道灯不亮"); kiosk.app.need.openWriting(); kiosk.draw()
                        kiosk.app.need.goOn() }],
            "need-words-one": [Lobby.LobbyState.NeedFiling, () => { needWords("place"); kiosk.app.need.entry.add("坏") }],
            "need-words-full": [Lobby.LobbyState.NeedFiling,
                () => { needWords("place"); for (let i = 0; i < 110; ++i) kiosk.app.need.entry.add("楼道灯不亮") }],
            "need-place-fetching": [Lobby.LobbyState.NeedFiling, () => needPlace()],
            "need-place-failed": [Lobby.LobbyState.NeedFiling, () => { needPlace(); kiosk.loseLine() }],
            "need-place-many": [Lobby.LobbyState.NeedFiling, () => { needPlace(); kiosk.needPlaces(40) }],
            "need-place": [Lobby.LobbyState.NeedFiling, () => { needPlace(); kiosk.needPlaces() }],
            "need-place-inside": [Lobby.LobbyState.NeedFiling,
                () => { needPlace(); kiosk.needPlaces(); kiosk.app.need.choosePlace(0) }],
            "need-review": [Lobby.LobbyState.NeedFiling, () => needReview()],
            "need-review-long": [Lobby.LobbyState.NeedFiling,
                () => { needPlace(); for (let i = 0; i < 110; ++i) kiosk.app.need.entry.add("楼道灯不亮")
                        kiosk.needPlaces(); kiosk.app.need.choosePlace(2) }],
            "need-review-sending": [Lobby.LobbyState.NeedFiling, () => { needReview(); kiosk.app.need.goOn() }],
            "need-review-refused": [Lobby.LobbyState.NeedFiling,
                () => { needReview(); kiosk.app.need.goOn(); kiosk.refuseNeed() }],
            "need-review-offline": [Lobby.LobbyState.NeedFiling,
                () => { needReview(); kiosk.app.need.goOn(); kiosk.loseLine() }],
            "need-filed": [Lobby.LobbyState.NeedFiling,
                () => { needReview(); kiosk.app.need.goOn(); kiosk.fileNeed() }],
            "progress": [Lobby.LobbyState.Progress, () => { kiosk.app.openProgress(); number("2000123") }],
            "progress-opened": [Lobby.LobbyState.Progress, () => { kiosk.picture(); kiosk.app.openProgress() }],
            "progress-no-camera": [Lobby.LobbyState.Progress,
                () => { kiosk.loseCamera(); kiosk.app.openProgress(); number("2000") }],
            "progress-foreign-code": [Lobby.LobbyState.Progress,
                () => { kiosk.picture(); kiosk.app.openProgress(); kiosk.holdCode("https://example.org/") }],
            "progress-held": [Lobby.LobbyState.Progress,
                () => { kiosk.picture(); kiosk.app.openProgress(); kiosk.holdSlip() }],
            "progress-long-number": [Lobby.LobbyState.Progress,
                () => { kiosk.picture(); kiosk.app.openProgress(); number("21234567") }],
            "progress-proof": [Lobby.LobbyState.Progress, () => progressProof()],
            "progress-proof-id": [Lobby.LobbyState.Progress,
                () => { progressProof(); kiosk.app.progress.otherProof(); number("123") }],
            "progress-wrong": [Lobby.LobbyState.Progress,
                () => { askProgress(); kiosk.refuseProgress() }],
            "progress-asking": [Lobby.LobbyState.Progress, () => { askProgress() }],
            "progress-slip-of-hand": [Lobby.LobbyState.Progress,
                () => { askProgress(); kiosk.mistypeProgress() }],
            "progress-locked": [Lobby.LobbyState.Progress,
                () => { askProgress(); kiosk.lockProgress() }],
            "progress-offline": [Lobby.LobbyState.Progress,
                () => { askProgress(); kiosk.loseLine() }],
            "progress-told": [Lobby.LobbyState.Progress,
                () => { askProgress(); kiosk.tellProgress() }],
            "rating": [Lobby.LobbyState.Rating, () => rate()],
            "rating-chosen": [Lobby.LobbyState.Rating, () => { rate(); kiosk.app.rating.choose(4) }],
            "rating-served": [Lobby.LobbyState.Rating, () => kiosk.greetServed()],
            "rating-served-chosen": [Lobby.LobbyState.Rating, () => { kiosk.greetServed(); kiosk.app.rating.choose(1) }],
            "rating-served-sent": [Lobby.LobbyState.Rating,
                () => { kiosk.greetServed(); kiosk.app.rating.choose(0); kiosk.app.rating.send(); kiosk.takeRating() }],
            "rating-sent": [Lobby.LobbyState.Rating,
                () => { rate(); kiosk.app.rating.choose(0); kiosk.app.rating.send(); kiosk.takeRating() }],
            "rating-failed": [Lobby.LobbyState.Rating,
                () => { rate(); kiosk.app.rating.choose(0); kiosk.app.rating.send(); kiosk.loseLine() }],
            "out-of-order-camera": [Lobby.LobbyState.OutOfOrder, () => kiosk.loseCamera()],
            "out-of-order-hall": [Lobby.LobbyState.OutOfOrder, () => kiosk.refuseKiosk()],
            "offline": [Lobby.LobbyState.Attract, () => { kiosk.picture(); kiosk.loseLine() }],
            "help-comes": [Lobby.LobbyState.Attract, () => { kiosk.picture(); kiosk.app.help.call(); kiosk.store() }],
            "idle-warning": [Lobby.LobbyState.Stranger, () => { kiosk.becomeStranger(); kiosk.pass(22) }]
        })

        function type(digits) {
            for (const each of digits)
                kiosk.app.signIn.addDigit(each)
        }

        function needWords(category) {
            kiosk.app.openNeed()
            kiosk.app.need.openCategory(category)
        }

        function needPlace() {
            needWords("place")
            kiosk.app.need.entry.add("楼道灯不亮")
            kiosk.app.need.goOn()
        }

        function needReview() {
            needPlace()
            kiosk.needPlaces()
            kiosk.app.need.choosePlace(2)
        }

        function showWords() {
            const show = findChild(stage, "showWords")
            if (show && show.visible)
                mouseClick(show)
        }

        function showLetters() {
            tryVerify(() => isOnScreen(findChild(stage, "otherPad")))
            mouseClick(findChild(stage, "otherPad"))
        }

        function isOnScreen(item) {
            return item !== null && item.visible && item.height > 0
        }

        function number(digits) {
            for (const each of digits)
                kiosk.app.progress.type(each)
        }

        function progressProof() {
            kiosk.app.openProgress()
            number("20001239")
            number("41820")
        }

        function askProgress() {
            progressProof()
            number("7")
        }

        function rate() {
            kiosk.recognise("张*梅")
            kiosk.app.visitor.sayYes()
            kiosk.greet(true)
            kiosk.app.visitor.skipWhy()
            kiosk.app.openRating()
        }

        function search(letters) {
            for (const each of letters)
                kiosk.app.guide.type(each)
            const show = findChild(stage, "showFound")
            if (show && show.visible)
                mouseClick(show)
        }

        function typeId(digits) {
            for (const each of digits)
                kiosk.app.signIn.addIdDigit(each)
        }

        function reachIdDigits() {
            kiosk.app.withoutFace()
            type("5566")
            kiosk.offerCharacters()
            kiosk.app.signIn.choose("王")
        }

        function signIn() {
            reachIdDigits()
            typeId("002X")
        }

        function test_screen_data() {
            const dresses = [
                { name: "zh", width: 1080, height: 1920, english: false, elder: false },
                { name: "en", width: 1080, height: 1920, english: true, elder: false },
                { name: "zh-elder", width: 1080, height: 1920, english: false, elder: true },
                { name: "en-elder", width: 1080, height: 1920, english: true, elder: true },
                { name: "zh-landscape", width: 1280, height: 800, english: false, elder: false },
                { name: "en-landscape", width: 1280, height: 800, english: true, elder: false },
                { name: "zh-landscape-elder", width: 1280, height: 800, english: false, elder: true },
                { name: "en-landscape-elder", width: 1280, height: 800, english: true, elder: true },
                { name: "en-wide-elder", width: 1920, height: 1080, english: true, elder: true }
            ]
            let rows = []
            for (const dress of dresses) {
                for (const screen in test.screens)
                    rows.push({ tag: screen + "-" + dress.name, screen: screen, dress: dress })
            }
            return rows
        }

        function init() {
            failOnWarning(/.?/) // a binding that is broken on one screen is not seen on its picture
        }

        function test_screen(row) {
            if (row.screen === "stored-refused")
                ignoreWarning(/the hall refused an anonymous arrival/)
            root.width = row.dress.width
            root.height = row.dress.height
            // The board is shown while nobody has asked for another language: there the machine's own is English.
            const rests = row.screen.startsWith("attract-t")
            kiosk.fresh(rests && row.dress.english)
            // What a visitor chooses first, before anything happens: most screens keep it.
            if (row.dress.english && !rests)
                kiosk.app.comforts.toggleLanguage()
            if (row.dress.elder)
                kiosk.app.comforts.toggleElder()
            test.screens[row.screen][1]()
            compare(kiosk.app.state, test.screens[row.screen][0])
            compare(kiosk.app.comforts.isEnglish, row.dress.english)
            compare(kiosk.app.topics.isShown, rests && !row.dress.elder) // who asked for larger letters is there
            // Text that wraps makes its layout think again: wait until it has.
            let problem = ""
            for (let tries = 0; tries < 20; ++tries) {
                waitForRendering(stage, 100)
                problem = problemOf(stage.item)
                if (problem === "" && !kiosk.app.idle.isWarning)
                    problem = problemOfCrossing()
                if (problem === "")
                    break
            }
            const path = kiosk.shotPath(row.screen + "-" + row.dress.name)
            if (path !== "")
                grabImage(stage).save(path)
            compare(problem, "")
            compare(kiosk.accessibleProblems(stage), [])
            const pages = findChild(stage, "pages")
            const share = pages.height / pages.parent.height
            verify(share >= 0.6, Math.round(100 * share) + " % of the height are the page's own")
        }

        function test_buttons_are_read_data() {
            return [
                { tag: "attract", has: ["刷脸签到，给已同意的居民", "不刷脸，用手机号，先输手机号后四位", "要带什么"], lacks: ["请人帮忙"] },
                { tag: "is-it-you", has: ["是我", "不是我"], lacks: ["张"] },
                { tag: "welcome", has: ["好的", "反映问题"], lacks: ["张", "登记人脸"] },
                { tag: "digits", has: ["返回"], lacks: ["\n1\n", "\n5\n", "删除"] },
                { tag: "first-character", has: ["返回", "姓名是字母 A–Z"], lacks: ["张", "万"] },
                { tag: "need-words", has: ["返回", "拼音"], lacks: ["楼道灯"] },
                { tag: "need-letters-found", has: ["完成"], lacks: ["电", "灯", "A"] },
                { tag: "need-place", has: ["不填地点"], lacks: ["社区"] },
                { tag: "rating", has: ["非常满意", "非常不满意"], lacks: [] },
                { tag: "guide-item-long", has: ["办理流程", "清单带走"], lacks: ["往上", "往下"] }
            ]
        }

        /// All that is said until the buttons have been.
        function hearButtons() {
            let heard = []
            tryVerify(() => {
                heard = heard.concat(kiosk.heardAfterPages())
                return heard.length > 0 && heard[heard.length - 1].startsWith("可以点：")
            })
            return heard
        }

        /// Whoever is read to hears what can be touched, and none of what is theirs alone.
        function test_buttons_are_read(row) {
            root.width = 1080
            root.height = 1920
            kiosk.fresh()
            kiosk.app.comforts.toggleReadAloud()
            hearButtons()
            if (row.tag === "attract") {
                kiosk.app.comforts.toggleReadAloud()
                kiosk.app.comforts.toggleReadAloud()
            }
            test.screens[row.tag][1]()
            compare(kiosk.app.state, test.screens[row.tag][0])
            const heard = hearButtons()
            const last = heard[heard.length - 1]
            for (const each of row.has)
                verify(("：" + last.slice(4) + "\n").replace("：", "\n").includes("\n" + each + "\n"), each + " in " + last)
            for (const each of row.lacks)
                verify(!heard.join("\n").includes(each), each + " in " + heard.join("\n"))
        }

        function test_buttons_are_read_once_with_a_long_text() {
            kiosk.fresh()
            kiosk.approveEnrolment()
            kiosk.pass(2)
            kiosk.app.comforts.toggleReadAloud()
            compare(hearButtons(), ["可以点：下一句\n暂不同意"])
            kiosk.app.enrolment.nextCard()
            compare(hearButtons(), ["可以点：上一句\n下一句\n暂不同意"]) // the way back has come
            kiosk.pass(30)
            kiosk.app.enrolment.nextCard()
            wait(60)
            compare(kiosk.heardAfterPages(), [])
        }

        function test_nobody_is_read_to_who_did_not_ask() {
            kiosk.fresh()
            kiosk.becomeStranger()
            wait(60)
            compare(kiosk.heardAfterPages().length, 0)
        }

        function test_elder_size_keeps_the_examples() {
            root.width = 1080
            root.height = 1920
            kiosk.fresh()
            kiosk.app.comforts.toggleElder()
            kiosk.becomeStranger()
            tryVerify(() => findChild(stage, "strangerFirstTile").height > 0)
            verify(findChild(stage, "strangerFirstTile").hint !== "")
            verify(Theme.textHint >= Theme.textLeast)
        }

        function cleanup() {
            kiosk.end()
        }

        /// What is wrong with an item or anything in it; empty if it is all on the stage, its text whole, and its
        /// buttons large enough to touch.
        function problemOf(item, isScrolled = false) {
            if (!item.visible || item.opacity === 0)
                return ""
            const isText = item.hasOwnProperty("truncated") && item.text !== ""
            const isButton = item.hasOwnProperty("pressed") && item.hasOwnProperty("text")
            let problem = (isText || isButton) && !isScrolled ? problemOfPlace(item) : ""
            if (problem === "" && isText)
                problem = problemOfText(item)
            if (problem === "" && isButton)
                problem = problemOfButton(item)
            for (let i = 0; i < item.children.length && problem === ""; ++i)
                problem = problemOf(item.children[i], isScrolled || item.hasOwnProperty("contentY"))
            return problem
        }

        function isCrossing(one, other) {
            return one.left < other.right - 1 && one.right > other.left + 1
                && one.top < other.bottom - 1 && one.bottom > other.top + 1
        }

        /// Words or another button that stand on a button that they do not belong to.
        function problemOfCrossing() {
            let texts = []
            let buttons = []
            gather(stage.item, texts, buttons)
            for (const button of buttons) {
                for (const each of texts.concat(buttons)) {
                    if (each !== button && isCrossing(each, button))
                        return "'" + each.words + "' stands on the button '" + button.words + "'"
                }
            }
            return ""
        }

        /// All buttons, and all texts outside of them, as rectangles on the stage.
        function gather(item, texts, buttons) {
            if (!item.visible || item.opacity === 0)
                return
            const isButton = item.hasOwnProperty("pressed") && item.hasOwnProperty("text")
            const isText = item.hasOwnProperty("truncated") && item.text !== ""
            if (isButton || isText) {
                const height = isText ? Math.min(item.height, item.contentHeight) : item.height
                const top = isText && item.verticalAlignment === Text.AlignVCenter ? (item.height - height) / 2 : 0
                const corner = item.mapToItem(stage, 0, top)
                const far = item.mapToItem(stage, item.width, top + height)
                const place = { words: item.text, left: corner.x, top: corner.y, right: far.x, bottom: far.y }
                if (isButton)
                    buttons.push(place)
                else
                    texts.push(place)
            }
            if (isButton || item.hasOwnProperty("contentY")) // what scrolls is clipped, and has its own way to be seen
                return
            for (let i = 0; i < item.children.length; ++i)
                gather(item.children[i], texts, buttons)
        }

        function problemOfPlace(item) {
            const corner = item.mapToItem(stage, 0, 0)
            const far = item.mapToItem(stage, item.width, item.height)
            const isInside = corner.x >= -1 && corner.y >= -1 && far.x <= stage.width + 1 && far.y <= stage.height + 1
            return isInside ? "" : "'" + item.text + "' is not all on the stage"
        }

        function problemOfText(item) {
            const what = "'" + item.text + "' "
            if (item.truncated)
                return what + "is cut"
            if (item.contentHeight > item.height * 1.15 + 1)
                return what + "is taller than its place"
            if (item.contentWidth > item.width + 2)
                return what + "is wider than its place"
            if (item.parent.hasOwnProperty("verticalRoom") && item.height > item.parent.height)
                return what + "is taller than its band"
            return item.fontInfo.pixelSize < 32 ? what + "is too small" : ""
        }

        function problemOfButton(item) {
            const what = "'" + item.text + "' "
            if (item.height < Theme.touch - 1 || item.width < Theme.touch - 1)
                return what + "is too small to touch: " + item.width + " x " + item.height
            return item.contentItem.implicitHeight > item.height + 1 ? what + "is too tall for its button" : ""
        }
    }
}
