import Billing
import Core
import HTML
import Localization
import Web

/// Settings: what a merchant says of itself, and what follows a refused charge.
struct MerchantSettingsPage: View {
    typealias Question = MerchantForm.Question

    let frame: ConsoleFrame
    let paths: ConsolePaths
    let form: MerchantForm
    /// What stood in the form when it was opened.
    let shown: MerchantForm
    let dunning: DunningForm
    /// Of the merchant: its zones come first.
    let country: String
    var faults = FormFaults()
    /// Whether the reader may change anything here.
    let mayChange: Bool
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(
            frame, title: say.consoleSection(.merchantSettings), width: .reading, isRefused: !faults.isEmpty
        ) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleSection(.merchantSettings) }
                    p(.class("lede")) { say.consoleSettingsIntro }
                }
            }
            p(.class("small muted")) { say.consoleSettingsHoldForBoth }
            FormErrors(say.toCorrect(faults.all.count), faults.all)
            HTML.form(.action(paths.settings), .post, .class("stack"), .novalidate) {
                input(.type(.hidden), .name(CSRF.field), .value(token))
                for question in Question.allCases {
                    input(.type(.hidden), .name(question.nameOfShown), .value(shown[question]))
                }
                fieldset(.disabled(if: !mayChange), .class("stack")) {
                    card(say.consoleBusinessTitle, "business", nil, [.name, .email, .locale, .zone])
                    card(
                        say.consoleSupportTitle, "support", say.consoleSupportIntro, [.supportEmail, .supportPhone])
                    card(
                        say.consolePapersTitle, "papers", say.consolePapersIntro,
                        [.taxID, .address, .website, .numberPrefix])
                    card(say.consoleMailTitle, "mail", nil, [.senderName, .replyTo])
                }
                if mayChange { div(.class("actions")) { SubmitButton(say.save) } }
            }
            DunningCard(
                action: paths.dunningSettings, form: dunning, faults: faults, mayChange: mayChange, token: token,
                say: say)
        }
    }

    /// What is kept, or was sent, stands among them whatever its spelling: an old name of a zone is one too.
    private var zones: [(value: String, label: String)] {
        let (own, others) = Zone.choices(first: country)
        let now = form[.zone]
        let kept = own.contains(now) || others.contains(now) || now.isEmpty ? [] : [now]
        return (kept + own + others).map { (value: $0, label: $0.replacing("_", with: " ")) }
    }

    private func card(_ title: String, _ id: String, _ intro: String?, _ questions: [Question]) -> Card {
        Card(title, id: id) {
            if let intro { p(.class("muted")) { intro } }
            for question in questions { box(question) }
        }
    }

    @MarkupBuilder private func box(_ question: Question) -> Markup {
        let name = question.rawValue
        let label = question.label(in: say)
        let hint = question.hint(in: say)
        switch question {
        case .locale:
            SelectField(
                name, label: label, value: form[question],
                options: Languages.all.map { (value: $0.code, label: $0.name) }, hint: hint, error: faults[name],
                .autofocus(if: faults.isFirst(name)))
        case .zone:
            SelectField(
                name, label: label, value: form[question], options: zones, hint: hint, error: faults[name],
                .autofocus(if: faults.isFirst(name)))
        case .address:
            TextField(
                name, label: label, value: form[question], hint: hint, error: faults[name], limit: question.limit,
                optionalMark: say.optional, isFocused: faults.isFirst(name))
        case .name, .email, .supportEmail, .supportPhone, .taxID, .website, .numberPrefix, .senderName,
            .replyTo:
            Field(
                name, label: label, value: form[question], type: question.kind, hint: hint, error: faults[name],
                isRequired: question.isRequired, optionalMark: say.optional, .autocomplete(.off),
                .maxlength(question.limit), .autofocus(if: faults.isFirst(name)))
        }
    }
}

extension MerchantForm.Question {
    fileprivate var kind: Attribute.FieldType {
        switch self {
        case .email, .supportEmail, .replyTo: .email
        case .supportPhone: .tel
        case .website: .url
        case .name, .locale, .zone, .taxID, .address, .numberPrefix, .senderName: .text
        }
    }
}

/// What follows a refused charge.
struct DunningCard: View {
    let action: String
    let form: DunningForm
    let faults: FormFaults
    let mayChange: Bool
    let token: String
    let say: any Language

    var body: Markup {
        Card(say.consoleDunningTitle, id: "dunning") {
            p(.class("muted")) { say.consoleDunningIntro }
            HTML.form(.action(action), .post, .class("stack"), .novalidate) {
                input(.type(.hidden), .name(CSRF.field), .value(token))
                fieldset(.disabled(if: !mayChange), .class("stack")) {
                    box(
                        DunningForm.retryDaysField, say.consoleRetryDays, form.retryDays, say.consoleRetryDaysHint)
                    box(DunningForm.paydaysField, say.consolePaydays, form.paydays, say.consolePaydaysHint)
                    box(
                        DunningForm.workingDaysField, say.consoleWorkingDays, form.workingDays,
                        say.consoleWorkingDaysHint)
                    SelectField(
                        DunningForm.endingField, label: say.consoleDunningEnd, value: form.ending,
                        options: DunningPolicy.Ending.allCases.map {
                            (value: $0.rawValue, label: say.consoleDunningEnding($0.word))
                        },
                        error: faults[DunningForm.endingField])
                    CheckField(
                        DunningForm.fallbackField, label: say.consoleOffersFallback,
                        detail: say.consoleOffersFallbackDetail, isChecked: form.offersFallback)
                }
                if mayChange { SubmitButton(say.save, .secondary) }
            }
        }.body
    }

    private func box(_ name: String, _ label: String, _ value: String, _ hint: String) -> Field {
        Field(
            name, label: label, value: value, hint: hint, error: faults[name], isRequired: false,
            optionalMark: say.optional, .autocomplete(.off), .maxlength(100), .autofocus(if: faults.isFirst(name)))
    }
}
