import HTML
import Localization
import Web

/// Who one is in the console, how one comes in, and where one is in.
struct AccountPage: View {
    let frame: ConsoleFrame
    let email: String
    let name: String
    let nameError: String?
    /// The code of the language that is chosen.
    let locale: String
    /// Nil where no second factor is set up.
    let recoveryCodesLeft: Int?
    let merchants: [Workplace]
    let sessions: [Session]
    let failures: SignInFailuresCard
    let token: String

    struct Workplace: Sendable {
        let name: String
        let role: String
        let address: String
    }

    struct Session: Sendable {
        /// `Chrome · Android`.
        let browser: String
        let lastSeen: String
        /// Nil for the browser that is reading this.
        let end: String?
    }

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleAccountTitle, width: .reading, isRefused: nameError != nil) {
            h1 { say.consoleAccountTitle }
            if merchants.isEmpty {
                Notice(say.consoleNoMerchants, .progress)
            } else {
                RowGroup(say.consoleMerchantsLabel, id: "merchants") {
                    for place in merchants { Row(place.name, to: place.address, detail: place.role) }
                }
            }
            Card(say.consoleYourDetails, id: "details") {
                form(.action(ConsoleAddress.account), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    Field(
                        "name", label: say.consoleYourName, value: name, error: nameError, .autocomplete(.name),
                        .maxlength(100), .autofocus(if: nameError != nil))
                    SelectField(
                        "locale", label: say.languageLabel, value: locale,
                        options: Languages.all.map { (value: $0.code, label: $0.name) })
                    div(.class("actions")) { SubmitButton(say.save) }
                }
            }
            Card(say.consoleHowYouComeIn, id: "sign-in") {
                DataList([
                    .init(say.emailLabel, email),
                    .init(
                        say.consoleSecondFactor,
                        recoveryCodesLeft.map { say.consoleFactorIsOn(codesLeft: $0) } ?? say.consoleFactorIsOff),
                ])
                div(.class("actions")) {
                    LinkButton(say.consoleChangePassword, to: ConsoleAddress.ownPassword)
                    if recoveryCodesLeft != nil {
                        LinkButton(say.consoleOtherApp, to: ConsoleAddress.secondFactor)
                        PostButton(say.consoleNewRecoveryCodes, to: ConsoleAddress.recoveryCodes, token: token)
                    } else {
                        LinkButton(say.consoleSetUpFactor, to: ConsoleAddress.secondFactor)
                    }
                }
            }
            Card(say.visitsTitle, id: "sessions", action: endOthers, kind: .flush) {
                ul(.class("tiles")) { for session in sessions { li { tile(session) } } }
            }
            failures
        }
    }

    private var endOthers: Markup {
        sessions.count > 1
            ? PostButton(say.endOtherVisits, to: ConsoleAddress.otherSessions, token: token, .quiet).body : .empty
    }

    private func tile(_ session: Session) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) {
                    span { session.browser }
                    if session.end == nil { Badge(say.thisVisit, .positive) }
                }
                span(.class("tile-detail")) { session.lastSeen }
            }
            if let end = session.end {
                div(.class("tile-actions")) {
                    PostButton(say.endVisit, to: end, token: token, .quiet, about: session.browser)
                }
            }
        }
    }
}
