<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AttractPage</name>
    <message>
        <source>Sign in by face</source>
        <translation>Sign in by face</translation>
    </message>
    <message>
        <source>Only residents who agreed to it</source>
        <translation>Only residents who agreed to it</translation>
    </message>
    <message>
        <source>Sign in without face</source>
        <translation>Sign in without face</translation>
    </message>
    <message>
        <source>Last four digits of your phone</source>
        <translation>Last four digits of your phone</translation>
    </message>
    <message>
        <source>No recording, no photographs. Only registered residents are recognised.</source>
        <translation>No recording, no photographs. Only registered residents are recognised.</translation>
    </message>
    <message>
        <source>Choose what you came for</source>
        <translation>Choose what you came for</translation>
    </message>
    <message>
        <source>Without your face</source>
        <translation>Without your face</translation>
    </message>
</context>
<context>
    <name>CandidateGrid</name>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>ChallengePage</name>
    <message>
        <source>Go to the counter</source>
        <translation>Go to the counter</translation>
    </message>
    <message>
        <source>Sign in without face</source>
        <translation>Sign in without face</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>I agree</translation>
    </message>
</context>
<context>
    <name>DigitsPage</name>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>EnrolWaitingPage</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>EnrollingPage</name>
    <message>
        <source>Stop; keep nothing</source>
        <translation>Stop; keep nothing</translation>
    </message>
</context>
<context>
    <name>EnrolmentStoppedPage</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>FirstCharacterPage</name>
    <message>
        <source>A–Z</source>
        <translation>A–Z</translation>
    </message>
    <message>
        <source>Name in letters A–Z</source>
        <translation>Name in letters A–Z</translation>
    </message>
    <message>
        <source>汉字</source>
        <translation>汉字</translation>
    </message>
    <message>
        <source>Name in Chinese characters</source>
        <translation>Name in Chinese characters</translation>
    </message>
</context>
<context>
    <name>GuideFound</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideItem</name>
    <message>
        <source>: </source>
        <translation>: </translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>Who it is for</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>How long</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Asked often: %1</source>
        <translation>Asked often: %1</translation>
    </message>
</context>
<context>
    <name>GuideItems</name>
    <message>
        <source>Nothing is listed here yet. Please ask at the front desk.</source>
        <translation>Nothing is listed here yet. Please ask at the front desk.</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>To the counter</source>
        <translation>To the counter</translation>
    </message>
    <message>
        <source>Take me to the counter for this</source>
        <translation>Take me to the counter for this</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Take it home</source>
        <translation>Take it home</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>GuideSearch</name>
    <message>
        <source>First letters</source>
        <translation>First letters</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Nothing begins like this. Please try other letters, or ask at the front desk.</source>
        <translation>Nothing begins like this. Please try other letters, or ask at the front desk.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
</context>
<context>
    <name>GuideTakeAway</name>
    <message>
        <source>There is no printer at this machine. Please use your phone, or ask at the front desk.</source>
        <translation>There is no printer at this machine. Please use your phone, or ask at the front desk.</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>Print the form to fill in</source>
        <translation>Print the form to fill in</translation>
    </message>
</context>
<context>
    <name>GuideWriting</name>
    <message>
        <source>Write below</source>
        <translation>Write below</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Nothing is called like this. Please try another word, or ask at the front desk.</source>
        <translation>Nothing is called like this. Please try another word, or ask at the front desk.</translation>
    </message>
</context>
<context>
    <name>HandPad</name>
    <message>
        <source>Write one character here with a finger</source>
        <translation>Write one character here with a finger</translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation>Undo stroke</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>IdCardPicture</name>
    <message>
        <source>The last four stand at the right end of the long number at the bottom of the card.</source>
        <translation>The last four stand at the right end of the long number at the bottom of the card.</translation>
    </message>
</context>
<context>
    <name>IdDigitsPage</name>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>I am still here</translation>
    </message>
</context>
<context>
    <name>IsItYouPage</name>
    <message>
        <source>Yes, it is me</source>
        <translation>Yes, it is me</translation>
    </message>
    <message>
        <source>Not me</source>
        <translation>Not me</translation>
    </message>
    <message>
        <source>Sign in without face</source>
        <translation>Sign in without face</translation>
    </message>
</context>
<context>
    <name>LobbyBands</name>
    <message>
        <source>No line to the front desk. You can still say what you came for.</source>
        <translation>No line to the front desk. You can still say what you came for.</translation>
    </message>
</context>
<context>
    <name>LobbyFooter</name>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>中文</source>
        <comment>the other language, in that language</comment>
        <translation>中文</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
</context>
<context>
    <name>MoreChoices</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Report an issue</source>
        <translation>Report an issue</translation>
    </message>
</context>
<context>
    <name>NeedFiled</name>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Print it</translation>
    </message>
    <message>
        <source>Your number and your code, to scan with a phone.</source>
        <translation>Your number and your code, to scan with a phone.</translation>
    </message>
</context>
<context>
    <name>NeedLetters</name>
    <message>
        <source>First letters</source>
        <translation>First letters</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>NeedPage</name>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Send it</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>To the counter</translation>
    </message>
</context>
<context>
    <name>NeedPlaces</name>
    <message>
        <source>No place yet</source>
        <translation>No place yet</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Without a place</translation>
    </message>
</context>
<context>
    <name>NeedReview</name>
    <message>
        <source>Sending …</source>
        <translation>Sending …</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>What is needed</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Without a place</translation>
    </message>
</context>
<context>
    <name>NeedWords</name>
    <message>
        <source>Nothing yet</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>NeedWriting</name>
    <message>
        <source>Write below</source>
        <translation>Write below</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>OutOfOrderPage</name>
    <message>
        <source>Sign in without face</source>
        <translation>Sign in without face</translation>
    </message>
    <message>
        <source>Last four digits of your phone</source>
        <translation>Last four digits of your phone</translation>
    </message>
    <message>
        <source>Choose what you came for</source>
        <translation>Choose what you came for</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>All right</source>
        <translation>All right</translation>
    </message>
</context>
<context>
    <name>ProgressPad</name>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
</context>
<context>
    <name>ProgressTold</name>
    <message>
        <source> (now)</source>
        <translation> (now)</translation>
    </message>
    <message>
        <source>Rate it</source>
        <translation>Rate it</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>To the counter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ProgressWays</name>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>By ID number</source>
        <translation>By ID number</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>By code</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>To the counter</translation>
    </message>
</context>
<context>
    <name>RatingPage</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Choose again</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>No rating</translation>
    </message>
    <message>
        <source>There is something else</source>
        <translation>There is something else</translation>
    </message>
</context>
<context>
    <name>RecognisingPage</name>
    <message>
        <source>Sign in without face</source>
        <translation>Sign in without face</translation>
    </message>
    <message>
        <source>Say what I came for</source>
        <translation>Say what I came for</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ScrollPane</name>
    <message>
        <source>▲ Up</source>
        <translation>▲ Up</translation>
    </message>
    <message>
        <source>▼ More</source>
        <translation>▼ More</translation>
    </message>
</context>
<context>
    <name>SignInWays</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Staff, please help me</source>
        <translation>Staff, please help me</translation>
    </message>
    <message>
        <source>No card: staff, please help</source>
        <translation>No card: staff, please help</translation>
    </message>
</context>
<context>
    <name>StoredPage</name>
    <message>
        <source>Nothing more</source>
        <translation>Nothing more</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>All right</translation>
    </message>
    <message>
        <source>A mistake: take it back</source>
        <translation>A mistake: take it back</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Choose again</translation>
    </message>
</context>
<context>
    <name>StrangerPage</name>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>By phone digits</source>
        <translation>By phone digits</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>What to bring</translation>
    </message>
</context>
<context>
    <name>StrangerWays</name>
    <message>
        <source>Register my face</source>
        <translation>Register my face</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>TodayOwn</name>
    <message>
        <source>My appointment of today</source>
        <translation>My appointment of today</translation>
    </message>
    <message>
        <source>See how far it is</source>
        <translation>See how far it is</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>I will tell the staff</source>
        <translation>I will tell the staff</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>All right</source>
        <translation>All right</translation>
    </message>
    <message>
        <source>Register my face, with the staff</source>
        <translation>Register my face, with the staff</translation>
    </message>
    <message>
        <source>New pictures of my face, with the staff</source>
        <translation>New pictures of my face, with the staff</translation>
    </message>
    <message>
        <source>Stop recognising me: withdraw and erase</source>
        <translation>Stop recognising me: withdraw and erase</translation>
    </message>
    <message>
        <source>Report an issue</source>
        <translation>Report an issue</translation>
    </message>
    <message>
        <source>Rate the visit</source>
        <translation>Rate the visit</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Choose again</translation>
    </message>
</context>
<context>
    <name>WithdrawAskPage</name>
    <message>
        <source>Keep it as it is</source>
        <translation>Keep it as it is</translation>
    </message>
    <message>
        <source>Withdraw and erase</source>
        <translation>Withdraw and erase</translation>
    </message>
</context>
<context>
    <name>WritingWays</name>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>By pinyin</source>
        <translation>By pinyin</translation>
    </message>
</context>
<context>
    <name>lobby::DeviceState</name>
    <message>
        <source>Community service hall</source>
        <translation>Community service hall</translation>
    </message>
</context>
<context>
    <name>lobby::Guide</name>
    <message>
        <source>Please bring: %1</source>
        <translation>Please bring: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>What do you want to get done?</source>
        <translation>What do you want to get done?</translation>
    </message>
    <message>
        <source>Choose a field, or search by the first letters.</source>
        <translation>Choose a field, or search by the first letters.</translation>
    </message>
    <message>
        <source>Touch one to see who it is for and what to bring.</source>
        <translation>Touch one to see who it is for and what to bring.</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>Steps: %1</translation>
    </message>
    <message>
        <source>Take the list with you</source>
        <translation>Take the list with you</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the picture. The text is in the picture itself; no network is needed.</source>
        <translation>Point your phone&apos;s camera at the picture. The text is in the picture itself; no network is needed.</translation>
    </message>
    <message>
        <source>Search by first letters</source>
        <translation>Search by first letters</translation>
    </message>
    <message>
        <source>Touch the first letter of each character: G L J T for 高龄津贴.</source>
        <translation>Touch the first letter of each character: G L J T for 高龄津贴.</translation>
    </message>
    <message>
        <source>There is no printer at this machine. Please ask at the front desk.</source>
        <translation>There is no printer at this machine. Please ask at the front desk.</translation>
    </message>
    <message>
        <source>Printing. Please take your sheet.</source>
        <translation>Printing. Please take your sheet.</translation>
    </message>
    <message>
        <source>The printer does not answer. Please ask at the front desk.</source>
        <translation>The printer does not answer. Please ask at the front desk.</translation>
    </message>
    <message>
        <source>Search by hand</source>
        <translation>Search by hand</translation>
    </message>
    <message>
        <source>Write a character, choose it, and touch what is found.</source>
        <translation>Write a character, choose it, and touch what is found.</translation>
    </message>
</context>
<context>
    <name>lobby::IdleCountdown</name>
    <message numerus="yes">
        <source>Back to the start in %n second(s)</source>
        <translation>
            <numerusform>Closing in %n second</numerusform>
            <numerusform>Closing in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lobby::NeedFiling</name>
    <message>
        <source>It could not be submitted. Please go to the counter.</source>
        <translation>It could not be submitted. Please go to the counter.</translation>
    </message>
    <message>
        <source>Need no. %1
Code to look it up: %2</source>
        <translation>Need no. %1
Code to look it up: %2</translation>
    </message>
    <message>
        <source>There is no printer at this machine.</source>
        <translation>There is no printer at this machine.</translation>
    </message>
    <message>
        <source>Your need is filed</source>
        <translation>Your need is filed</translation>
    </message>
    <message>
        <source>Printing. Please take your sheet.</source>
        <translation>Printing. Please take your sheet.</translation>
    </message>
    <message>
        <source>The printer does not answer. Please note the two numbers.</source>
        <translation>The printer does not answer. Please note the two numbers.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>Choose a field. You need not give a name.</source>
        <translation>Choose a field. You need not give a name.</translation>
    </message>
    <message>
        <source>What is needed?</source>
        <translation>What is needed?</translation>
    </message>
    <message>
        <source>Touch what fits, or write it yourself.</source>
        <translation>Touch what fits, or write it yourself.</translation>
    </message>
    <message>
        <source>By pinyin</source>
        <translation>By pinyin</translation>
    </message>
    <message>
        <source>First letters are enough: L D D for 楼道灯.</source>
        <translation>First letters are enough: L D D for 楼道灯.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>One character at a time; then touch the one you mean.</source>
        <translation>One character at a time; then touch the one you mean.</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>Where is it?</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>It is sent when you say so.</source>
        <translation>It is sent when you say so.</translation>
    </message>
    <message>
        <source>With this number and code you can look at its progress. Others asked for something like it.</source>
        <translation>With this number and code you can look at its progress. Others asked for something like it.</translation>
    </message>
    <message>
        <source>With this number and code you can look at its progress.</source>
        <translation>With this number and code you can look at its progress.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>The places cannot be shown now. You can go on without.</source>
        <translation>The places cannot be shown now. You can go on without.</translation>
    </message>
    <message>
        <source>This hall has no list of places. You can go on without.</source>
        <translation>This hall has no list of places. You can go on without.</translation>
    </message>
    <message>
        <source>That is as far as the list goes.</source>
        <translation>That is as far as the list goes.</translation>
    </message>
    <message>
        <source>The line to the hall is down. It is not filed yet: it goes out when the line is back, or go to the counter.</source>
        <translation>The line to the hall is down. It is not filed yet: it goes out when the line is back, or go to the counter.</translation>
    </message>
    <message>
        <source>No more fits; that is enough to go on.</source>
        <translation>No more fits; that is enough to go on.</translation>
    </message>
    <message>
        <source>Not recognised: erase and try again</source>
        <translation>Not recognised: erase and try again</translation>
    </message>
    <message>
        <source>First touch the one you mean</source>
        <translation>First touch the one you mean</translation>
    </message>
    <message>
        <source>One more character, please</source>
        <translation>One more character, please</translation>
    </message>
    <message>
        <source>Choose the place, as far as you know it. A grid is one part of the community.</source>
        <translation>Choose the place, as far as you know it. A grid is one part of the community.</translation>
    </message>
    <message numerus="yes">
        <source>You get an answer within %n working day(s).</source>
        <translation>
            <numerusform>You get an answer within %n working day.</numerusform>
            <numerusform>You get an answer within %n working days.</numerusform>
        </translation>
    </message>
    <message>
        <source>To look it up here, hold this code to the camera, or type the number and the code.</source>
        <translation>To look it up here, hold this code to the camera, or type the number and the code.</translation>
    </message>
</context>
<context>
    <name>lobby::Notice</name>
    <message>
        <source>The front desk has been told. Somebody is coming to help you.</source>
        <translation>The front desk has been told. Somebody is coming to help you.</translation>
    </message>
    <message>
        <source>The line to the front desk is down. Please call out, or go to the front desk.</source>
        <translation>The line to the front desk is down. Please call out, or go to the front desk.</translation>
    </message>
    <message>
        <source>The front desk did not answer. Please try again, or go to the front desk.</source>
        <translation>The front desk did not answer. Please try again, or go to the front desk.</translation>
    </message>
    <message>
        <source>The line is being restored. One moment, please.</source>
        <translation>The line is being restored. One moment, please.</translation>
    </message>
    <message>
        <source>The front desk knows you are here. Please tell the staff what you have come for.</source>
        <translation>The front desk knows you are here. Please tell the staff what you have come for.</translation>
    </message>
</context>
<context>
    <name>lobby::PageText</name>
    <message>
        <source>You can touch: %1</source>
        <translation>You can touch: %1</translation>
    </message>
</context>
<context>
    <name>lobby::ProgressLookup</name>
    <message>
        <source>The line to the hall is down. Please try again later, or ask at the counter.</source>
        <translation>The line to the hall is down. Please try again later, or ask at the counter.</translation>
    </message>
    <message>
        <source>Check the number: please compare it with your slip.</source>
        <translation>Check the number: please compare it with your slip.</translation>
    </message>
    <message>
        <source>The number and the code do not fit together. Please try again, or ask at the counter.</source>
        <translation>The number and the code do not fit together. Please try again, or ask at the counter.</translation>
    </message>
    <message numerus="yes">
        <source>Too many tries. Please wait %n minute(s), or ask at the counter.</source>
        <translation>
            <numerusform>Too many tries. Please wait %n minute, or ask at the counter.</numerusform>
            <numerusform>Too many tries. Please wait %n minutes, or ask at the counter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your case</source>
        <translation>Your case</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Materials complete</source>
        <translation>Materials complete</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>Being handled</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>Sorted</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Being done</source>
        <translation>Being done</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Rated</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>What came of it</translation>
    </message>
    <message>
        <source>Goes on under another number</source>
        <translation>Goes on under another number</translation>
    </message>
    <message>
        <source>Please bring</source>
        <translation>Please bring</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 (counted with the holidays by law for now)</source>
        <translation>%1 (counted with the holidays by law for now)</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>Promised by</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>The number on your slip</source>
        <translation>The number on your slip</translation>
    </message>
    <message>
        <source>It stands on the slip of the matter or need.</source>
        <translation>It stands on the slip of the matter or need.</translation>
    </message>
    <message>
        <source>The code on your slip</source>
        <translation>The code on your slip</translation>
    </message>
    <message>
        <source>Last six of the ID number</source>
        <translation>Last six of the ID number</translation>
    </message>
    <message>
        <source>Six digits.</source>
        <translation>Six digits.</translation>
    </message>
    <message>
        <source>Of the person whose case it is; the last may be X.</source>
        <translation>Of the person whose case it is; the last may be X.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>How far it is</translation>
    </message>
    <message>
        <source>Please read it on the screen.</source>
        <translation>Please read it on the screen.</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>window %1</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>This code is not on a slip of this hall. Please hold up the slip, or type its number.</source>
        <translation>This code is not on a slip of this hall. Please hold up the slip, or type its number.</translation>
    </message>
    <message>
        <source>Please hold up one slip alone.</source>
        <translation>Please hold up one slip alone.</translation>
    </message>
    <message>
        <source>Asked on %1, no. %2</source>
        <translation>Asked on %1, no. %2</translation>
    </message>
    <message>
        <source>Show your slip, or type its number</source>
        <translation>Show your slip, or type its number</translation>
    </message>
    <message>
        <source>Hold the square code on it to the camera. No slip? Ask at the counter.</source>
        <translation>Hold the square code on it to the camera. No slip? Ask at the counter.</translation>
    </message>
</context>
<context>
    <name>lobby::Rating</name>
    <message>
        <source>Very good</source>
        <translation>Very good</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Poor</translation>
    </message>
    <message>
        <source>Very poor</source>
        <translation>Very poor</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>How was it?</translation>
    </message>
    <message>
        <source>One touch is enough.</source>
        <translation>One touch is enough.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Sending …</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>Your rating was not taken</source>
        <translation>Your rating was not taken</translation>
    </message>
    <message>
        <source>Please try again, or tell the staff.</source>
        <translation>Please try again, or tell the staff.</translation>
    </message>
    <message>
        <source>You can still choose again.</source>
        <translation>You can still choose again.</translation>
    </message>
    <message>
        <source>Your rating was taken.</source>
        <translation>Your rating was taken.</translation>
    </message>
</context>
<context>
    <name>lobby::SignIn</name>
    <message numerus="yes">
        <source>Too many tries. Please try again in %n minute(s), or go to the front desk now.</source>
        <translation>
            <numerusform>Too many tries. Please try again in %n minute, or go to the front desk now.</numerusform>
            <numerusform>Too many tries. Please try again in %n minutes, or go to the front desk now.</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone, name and ID number do not go together. Please try once more, or ask the staff.</source>
        <translation>Phone, name and ID number do not go together. Please try once more, or ask the staff.</translation>
    </message>
    <message>
        <source>Too many tries. Please go to the front desk.</source>
        <translation>Too many tries. Please go to the front desk.</translation>
    </message>
    <message>
        <source>The line to the front desk is down. Please try again, or go to the front desk.</source>
        <translation>The line to the front desk is down. Please try again, or go to the front desk.</translation>
    </message>
    <message>
        <source>This does not work just now. Please go to the front desk.</source>
        <translation>This does not work just now. Please go to the front desk.</translation>
    </message>
</context>
<context>
    <name>lobby::TopicBoard</name>
    <message>
        <source>Residents&apos; talk day</source>
        <translation>Residents&apos; talk day</translation>
    </message>
    <message>
        <source>You said, we did</source>
        <translation>You said, we did</translation>
    </message>
    <message>
        <source>It is today</source>
        <translation>It is today</translation>
    </message>
    <message>
        <source>Come and say what should be done here. You can say it at this screen, too.</source>
        <translation>Come and say what should be done here. You can say it at this screen, too.</translation>
    </message>
    <message>
        <source>This hall</source>
        <translation>This hall</translation>
    </message>
    <message>
        <source>residents say: %1</source>
        <translation>residents say: %1</translation>
    </message>
    <message>
        <source>Talk day is today</source>
        <translation>Talk day is today</translation>
    </message>
    <message>
        <source>Next talk day: %1</source>
        <translation>Next talk day: %1</translation>
    </message>
    <message>
        <source>Talk day: you said, we did</source>
        <translation>Talk day: you said, we did</translation>
    </message>
</context>
<context>
    <name>lobby::Words</name>
    <message>
        <source>The camera is not connected.</source>
        <translation>The camera is not connected.</translation>
    </message>
    <message>
        <source>The camera is used by another program.</source>
        <translation>The camera is used by another program.</translation>
    </message>
    <message>
        <source>The camera gives no picture just now.</source>
        <translation>The camera gives no picture just now.</translation>
    </message>
    <message>
        <source>Face recognition is not ready on this machine.</source>
        <translation>Face recognition is not ready on this machine.</translation>
    </message>
    <message>
        <source>This machine is not registered with the hall.</source>
        <translation>This machine is not registered with the hall.</translation>
    </message>
    <message>
        <source>This machine is out of service</source>
        <translation>This machine is out of service</translation>
    </message>
    <message>
        <source>Please go straight to the front desk.</source>
        <translation>Please go straight to the front desk.</translation>
    </message>
    <message>
        <source>Recognition is out of service</source>
        <translation>Recognition is out of service</translation>
    </message>
    <message>
        <source>Please go to the front desk</source>
        <translation>Please go to the front desk</translation>
    </message>
    <message>
        <source>The staff would like to speak with you first. Nothing was kept.</source>
        <translation>The staff would like to speak with you first. Nothing was kept.</translation>
    </message>
    <message>
        <source>The staff will check your registration with you. Nothing was kept.</source>
        <translation>The staff will check your registration with you. Nothing was kept.</translation>
    </message>
    <message>
        <source>The pictures were not clear enough</source>
        <translation>The pictures were not clear enough</translation>
    </message>
    <message>
        <source>Nothing was kept. You can try again, or go to the front desk.</source>
        <translation>Nothing was kept. You can try again, or go to the front desk.</translation>
    </message>
    <message>
        <source>The consent text has changed and this machine has not the new one yet. Nothing was kept.</source>
        <translation>The consent text has changed and this machine has not the new one yet. Nothing was kept.</translation>
    </message>
    <message>
        <source>The camera has stopped</source>
        <translation>The camera has stopped</translation>
    </message>
    <message>
        <source>Nothing was kept. Please go to the front desk.</source>
        <translation>Nothing was kept. Please go to the front desk.</translation>
    </message>
    <message>
        <source>This does not work just now</source>
        <translation>This does not work just now</translation>
    </message>
    <message>
        <source>Please try again later, or go to the front desk.</source>
        <translation>Please try again later, or go to the front desk.</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>Telling the front desk …</source>
        <translation>Telling the front desk …</translation>
    </message>
    <message>
        <source>The line to the front desk is down; it will be told as soon as the line is back. You can also go to the front desk now.</source>
        <translation>The line to the front desk is down; it will be told as soon as the line is back. You can also go to the front desk now.</translation>
    </message>
    <message>
        <source>The front desk knows you are here. Please take a seat, we will call you.</source>
        <translation>We know you are here.
Please take a seat, we will call you.</translation>
    </message>
    <message>
        <source>The front desk knows you are here. Please go to window %1.</source>
        <translation>We know you are here.
Window %1, please.</translation>
    </message>
    <message>
        <source>This machine has been renewed and does not know your face yet.</source>
        <translation>This machine has been renewed and does not know your face yet.</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>One moment, please</translation>
    </message>
    <message>
        <source>The front desk is registering you.</source>
        <translation>The front desk is registering you.</translation>
    </message>
    <message>
        <source>Just right, please stay</source>
        <translation>Just right, please stay</translation>
    </message>
    <message>
        <source>We look five times; turn your head a little each time. No photograph is kept.</source>
        <translation>We look five times; turn your head a little each time. No photograph is kept.</translation>
    </message>
    <message>
        <source>Waiting for the staff to agree</source>
        <translation>Waiting for the staff to agree</translation>
    </message>
    <message>
        <source>The front desk has been asked and will check who you are. You need do nothing now.</source>
        <translation>The front desk has been asked and will check who you are. You need do nothing now.</translation>
    </message>
    <message>
        <source>Please read these sentences</source>
        <translation>Please read these sentences</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>From next time on, just step up to this machine. You can withdraw here at any time.</source>
        <translation>From next time on, just step up to this machine. You can withdraw here at any time.</translation>
    </message>
    <message>
        <source>Withdraw and erase?</source>
        <translation>Withdraw and erase?</translation>
    </message>
    <message>
        <source>Your face template is erased at once, and this machine no longer recognises you. Every service stays exactly the same.</source>
        <translation>Your face template is erased at once, and this machine no longer recognises you. Every service stays exactly the same.</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Erased</translation>
    </message>
    <message numerus="yes">
        <source>%n face template(s) erased. This machine no longer recognises you.</source>
        <translation>
            <numerusform>%n face template erased. This machine no longer recognises you.</numerusform>
            <numerusform>%n face templates erased. This machine no longer recognises you.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please stand before the camera</source>
        <translation>Please stand before the camera</translation>
    </message>
    <message>
        <source>A little closer, please</source>
        <translation>A little closer, please</translation>
    </message>
    <message>
        <source>A little further back, please</source>
        <translation>A little further back, please</translation>
    </message>
    <message>
        <source>Please look here</source>
        <translation>Please look here</translation>
    </message>
    <message>
        <source>It is too dark; please turn to the light</source>
        <translation>It is too dark; please turn to the light</translation>
    </message>
    <message>
        <source>Please hold still</source>
        <translation>Please hold still</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>One person at a time, please</translation>
    </message>
    <message>
        <source>Please show your whole face</source>
        <translation>Please show your whole face</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) in hand</source>
        <translation>
            <numerusform>%n matter in hand</numerusform>
            <numerusform>%n matters in hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with news</source>
        <translation>
            <numerusform>%n with news</numerusform>
            <numerusform>%n with news</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) being followed up</source>
        <translation>
            <numerusform>%n request being followed up</numerusform>
            <numerusform>%n requests being followed up</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Checking whether you have registered …</source>
        <translation>Checking whether you have registered …</translation>
    </message>
    <message>
        <source>Is it you?</source>
        <translation>Is it you?</translation>
    </message>
    <message>
        <source>What have you come for?</source>
        <translation>What have you come for?</translation>
    </message>
    <message>
        <source>Touch one, and the front desk knows you are here.</source>
        <translation>Touch one, and the front desk knows you are here.</translation>
    </message>
    <message>
        <source>Step 1 of 3</source>
        <translation>Step 1 of 3</translation>
    </message>
    <message>
        <source>First character of your name</source>
        <translation>First character of your name</translation>
    </message>
    <message>
        <source>Step 2 of 3</source>
        <translation>Step 2 of 3</translation>
    </message>
    <message>
        <source>ID card: last 4 digits</source>
        <translation>ID card: last 4 digits</translation>
    </message>
    <message>
        <source>Step 3 of 3. The end of the long number; the last may be X.</source>
        <translation>Step 3 of 3. The end of the long number; the last may be X.</translation>
    </message>
    <message>
        <source>%1 Please go straight to the front desk.</source>
        <translation>%1 Please go straight to the front desk.</translation>
    </message>
    <message>
        <source>%1 Everything else works as usual.</source>
        <translation>%1 Everything else works as usual.</translation>
    </message>
    <message>
        <source>Hello! Look here</source>
        <translation>Hello! Look here</translation>
    </message>
    <message>
        <source>Step up if you have registered.
If not, every service is the same.</source>
        <translation>Step up if you have registered.
If not, every service is the same.</translation>
    </message>
    <message>
        <source>Touch &quot;Yes, it is me&quot; and the front desk knows you are here. Nothing else about you is shown on this screen.</source>
        <translation>Touch &quot;Yes, it is me&quot; and the front desk knows you are here. Nothing else about you is shown on this screen.</translation>
    </message>
    <message>
        <source>Phone: last 4 digits</source>
        <translation>Phone: last 4 digits</translation>
    </message>
    <message>
        <source>The camera has to be checked by the staff.</source>
        <translation>The camera has to be checked by the staff.</translation>
    </message>
    <message>
        <source>Please look straight at the camera</source>
        <translation>Please look straight at the camera</translation>
    </message>
    <message>
        <source>Please turn your head slowly to the left</source>
        <translation>Please turn your head slowly to the left</translation>
    </message>
    <message>
        <source>Please turn your head slowly to the right</source>
        <translation>Please turn your head slowly to the right</translation>
    </message>
    <message>
        <source>Please close your eyes for a moment</source>
        <translation>Please close your eyes for a moment</translation>
    </message>
    <message>
        <source>Please nod your head slowly</source>
        <translation>Please nod your head slowly</translation>
    </message>
    <message>
        <source>The camera did not see well. Two small movements, please; there is no hurry.</source>
        <translation>The camera did not see well. Two small movements, please; there is no hurry.</translation>
    </message>
    <message>
        <source>Your worker is out until %1; the front desk helps you.</source>
        <translation>Your worker is out until %1; the front desk helps you.</translation>
    </message>
    <message>
        <source>Your worker is out until %1; window %2 helps you.</source>
        <translation>Your worker is out until %1; window %2 helps you.</translation>
    </message>
    <message>
        <source>Window %1 is back at %2.</source>
        <translation>Window %1 is back at %2.</translation>
    </message>
    <message>
        <source>Window %1 is back at %2; window %3 helps you.</source>
        <translation>Window %1 is back at %2; window %3 helps you.</translation>
    </message>
    <message>
        <source>Please take off mask and dark glasses</source>
        <translation>Please take off mask and dark glasses</translation>
    </message>
    <message>
        <source>Noted: it was a mistake</source>
        <translation>Noted: it was a mistake</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>The front desk does not wait for you. If you have come for something, choose again.</source>
        <translation>The front desk does not wait for you. If you have come for something, choose again.</translation>
    </message>
    <message>
        <source>The staff have begun with it</source>
        <translation>The staff have begun with it</translation>
    </message>
    <message>
        <source>Please tell them at the front desk that it was a mistake.</source>
        <translation>Please tell them at the front desk that it was a mistake.</translation>
    </message>
    <message>
        <source>Touch &quot;Yes, it is me&quot; and you can rate today&apos;s visit. Nothing else about you is shown on this screen.</source>
        <translation>Touch &quot;Yes, it is me&quot; and you can rate today&apos;s visit. Nothing else about you is shown on this screen.</translation>
    </message>
    <message>
        <source>What have you come for today?</source>
        <translation>What have you come for today?</translation>
    </message>
    <message>
        <source>Touch one, and the front desk can prepare it.</source>
        <translation>Touch one, and the front desk can prepare it.</translation>
    </message>
    <message>
        <source>Your number is %1. Please come when it is called.</source>
        <translation>Your number is %1. Please come when it is called.</translation>
    </message>
</context>
</TS>
