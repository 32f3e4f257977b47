import Billing
import HTML
import Localization
import Web

/// One letter, in each language: its subject, how it looks, and its plain twin; and what can be done with it.
struct LetterPreviewPage: View {
    let frame: ConsoleFrame
    let kind: CustomerNotification.Kind
    /// The code of what it is written in.
    let language: String
    let letter: PreviewedLetter
    /// Whom somebody looked for.
    let typed: String
    let seesCustomers: Bool
    let mayEdit: Bool
    let isSilenced: Bool
    let paths: ConsolePaths
    let token: String

    private var say: any Language { frame.language }
    private var title: String { say.title(of: kind) }

    var body: Markup {
        ConsolePageLayout(frame, title: title, width: .reading) {
            div(.class("page-head")) {
                div {
                    h1 { title }
                    p(.class("lede")) { say.consolePreviewIntro }
                }
                if mayEdit, kind.isWordedByMerchants {
                    LinkButton(say.consoleEditLetter, to: paths.letterText(kind, in: language), icon: .mail)
                }
            }
            if !kind.isWordedByMerchants { p(.class("muted small")) { say.consoleLettersThatAreFixed } }
            LetterLanguages(language: language, address: paths.letter(kind), say: say)
            if seesCustomers { search }
            LetterCards(letter: letter, notFound: typed.isEmpty || letter.customer != nil ? nil : typed, say: say)
            LetterSwitch(
                kind: kind, isSilenced: isSilenced, mayChange: mayEdit, paths: paths, token: token, say: say)
            p { ActionLink(say.consoleSection(.notifications), to: paths.notifications, icon: .back) }
        }.body
    }

    private var search: SearchForm {
        SearchForm(
            say.consolePreviewFind, to: paths.letter(kind), submit: say.consolePreviewSubmit, isOpen: !typed.isEmpty
        ) {
            input(.type(.hidden), .name(LetterForm.languageField), .value(language))
            Field(
                LetterForm.customerField, label: say.consolePreviewCustomer, value: typed,
                hint: say.consolePreviewCustomerHint, isRequired: false, .autocomplete(.off),
                .maxlength(ListQuery.longest))
        }
    }
}

/// The same letter in each language.
struct LetterLanguages: View {
    let language: String
    let address: String
    let say: any Language

    var body: Markup {
        nav(.class("row"), .ariaLabel(say.letterLanguage)) {
            for one in Languages.all {
                a(
                    .href(address + "?language=" + one.code), .lang(one.tag), .class("action"),
                    one.code == language ? .ariaCurrent("page") : .none
                ) { one.name }
            }
        }
    }
}

/// A letter as it would be: whose facts it shows, how it looks, and its plain twin.
struct LetterCards: View {
    let letter: PreviewedLetter
    /// Who was looked for and is nobody.
    let notFound: String?
    let say: any Language

    var body: Markup {
        if notFound != nil { Notice(say.consoleNoSuchCustomer, .attention) }
        p(.class("muted")) { letter.customer.map { say.consolePreviewShows($0) } ?? say.consolePreviewShowsNobody }
        Card(letter.written.subject, id: "letter", kind: .flush) {
            iframe(.class("letter-frame"), .src(letter.address), .title(letter.written.subject), .sandbox(""))
        }
        Card(say.consolePlainPart, id: "plain") { pre(.class("plain-part")) { letter.written.text } }
    }
}
