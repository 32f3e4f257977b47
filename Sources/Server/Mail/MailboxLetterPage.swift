import Core
import HTML
import Localization
import Web

/// One letter: its envelope, the way into the portal, and both of its parts.
struct MailboxLetterPage: View {
    let visitor: FrontVisitor
    let reader: Reader
    let baseURL: String
    let letter: MailboxLetter

    private var say: FrontPhrases { visitor.say }

    var body: Markup {
        PageLayout(visitor.frame(), title: letter.subject) {
            p { ActionLink(say.backToMailbox, to: MailboxPage.address, icon: .back) }
            h1 { letter.subject }
            Card {
                DataList(facts)
                if let portal = letter.portal(baseURL) {
                    p { LinkButton(say.openPortal, to: portal, .primary) }
                }
            }
            Card(say.htmlPart, id: "html", kind: .flush) {
                // Without scripts nothing but a press leads out of it. By user activation alone a press may lead nowhere: the frame
                // has a process of its own, and the browser may not have heard of the press yet when the link is followed.
                iframe(
                    .class("letter-frame"), .src("\(MailboxPage.address)/\(letter.id)/html"), .title(letter.subject),
                    .sandbox("allow-popups allow-popups-to-escape-sandbox allow-top-navigation"))
            }
            Card(say.textPart, id: "text") { pre(.class("plain-part")) { letter.text } }
            p { ActionLink(say.backToMailbox, to: MailboxPage.address, icon: .back) }
        }.body
    }

    private var facts: [DataList.Fact] {
        var facts: [DataList.Fact] = []
        if !letter.sender.isEmpty { facts.append(.init(say.sender, letter.sender)) }
        facts.append(
            .init(say.recipient) { a(.href(MailboxPage.address(of: letter.recipient))) { letter.recipient } })
        facts.append(
            .init(say.sentAt) { time(.datetime(letter.sentAt.timestamp)) { reader.dateTime(letter.sentAt) } })
        if let code = letter.code { facts.append(.init(say.code) { span(.class("mail-code")) { code } }) }
        return facts
    }
}
