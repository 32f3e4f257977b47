import Billing
import HTML
import Localization
import Web

/// Which letters the customer gets: a box for each kind that can be done without, and why the others are always sent; and the
/// language of all.
struct LetterChoicesPage: View {
    static let languageField = "language"

    let frame: PageFrame
    /// What there is to choose about: not what the merchant sends nobody.
    let choices: [LetterChoice]
    let unwanted: Set<LetterChoice>
    /// The code of what they are written in.
    let language: String
    let action: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.lettersTitle) {
            div(.class("page-head")) {
                div {
                    h1 { say.lettersTitle }
                    p(.class("lede")) { say.lettersIntro }
                }
            }
            Card {
                form(.action(action), .post, .class("stack")) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    if !choices.isEmpty {
                        fieldset(.class("choices")) {
                            legend { say.chosenLettersLegend }
                            for choice in choices {
                                CheckField(
                                    choice.rawValue, label: choice.label(in: say), detail: choice.detail(in: say),
                                    isChecked: !unwanted.contains(choice))
                            }
                        }
                    }
                    SelectField(
                        Self.languageField, label: say.letterLanguage, value: language,
                        options: Languages.all.map { (value: $0.code, label: $0.name) })
                    SubmitButton(say.save)
                }
            }
            Card(say.alwaysSentTitle, id: "always") {
                p { say.alwaysSentIntro }
                DataList(LetterReason.allCases.map { .init($0.label(in: say), $0.text(in: say)) })
            }
        }
    }
}

extension LetterChoice {
    fileprivate func label(in say: any Language) -> String {
        switch self {
        case .invoiceCreated: say.invoiceLetters
        case .paymentSucceeded: say.paymentLetters
        case .cardExpiring: say.cardLetters
        }
    }

    fileprivate func detail(in say: any Language) -> String {
        switch self {
        case .invoiceCreated: say.invoiceLettersDetail
        case .paymentSucceeded: say.paymentLettersDetail
        case .cardExpiring: say.cardLettersDetail
        }
    }
}

extension LetterReason {
    fileprivate func label(in say: any Language) -> String {
        switch self {
        case .debt: say.debtLetters
        case .subscription: say.subscriptionLetters
        case .refund: say.refundLetters
        case .access: say.accessLetters
        case .security: say.securityLetters
        }
    }

    fileprivate func text(in say: any Language) -> String {
        switch self {
        case .debt: say.debtLettersReason
        case .subscription: say.subscriptionLettersReason
        case .refund: say.refundLettersReason
        case .access: say.accessLettersReason
        case .security: say.securityLettersReason
        }
    }
}
