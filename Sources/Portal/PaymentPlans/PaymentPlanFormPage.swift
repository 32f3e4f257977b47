import Core
import HTML
import Localization
import Web

/// When, and in how many instalments. What that comes to is shown before anything is promised.
struct PaymentPlanFormPage: View {
    static let count = "count"
    static let date = "date"

    let frame: PageFrame
    let intro: String
    let counts: [Count]
    let chosen: Int?
    /// As it was typed.
    let date: String
    let hint: String
    /// The first and the last that can be chosen.
    let days: (first: CalendarDate, last: CalendarDate)
    let errors: [(name: String, message: String)]
    /// The one that it is about; nil for all.
    let invoice: String?
    let action: String
    let back: String

    struct Count: Sendable {
        let value: Int
        let label: String
        let detail: String?
    }

    private var say: any Language { frame.language }
    private var isDivided: Bool { counts.count > 1 }
    private var heading: String { say.arrangePayment(isDivided: isDivided) }

    private func error(_ name: String) -> String? { errors.first { $0.name == name }?.message }

    var body: Markup {
        PageLayout(frame, title: heading, width: .narrow, isRefused: !errors.isEmpty) {
            FormErrors(say.toCorrect(errors.count), errors)
            Card {
                div(.class("stack tight")) {
                    h1 { heading }
                    p(.class("muted")) { intro }
                }
                form(.method(.get), .action(action), .class("stack"), .novalidate) {
                    if let invoice { input(.type(.hidden), .name("invoice"), .value(invoice)) }
                    if isDivided {
                        Choices(
                            Self.count, legend: say.planCountLegend, chosen: chosen.map { String($0) },
                            options: counts.map { .init(String($0.value), $0.label, detail: $0.detail) },
                            error: error(Self.count))
                    } else {
                        input(.type(.hidden), .name(Self.count), .value("1"))
                    }
                    Field(
                        Self.date, label: say.planDate(isDivided: isDivided), value: date, type: .date, hint: hint,
                        error: error(Self.date), .min(day: days.first.description), .max(day: days.last.description),
                        .autocomplete(.off), .autofocus(if: errors.first?.name == Self.date))
                    div(.class("actions")) {
                        SubmitButton(say.goOn)
                        LinkButton(say.backToPending, to: back)
                    }
                }
            }
        }
    }
}
