import Billing
import Core
import HTML
import Localization
import Web
import Wording

/// What a change of plan costs now, line by line, and from then on, before it is made.
struct PlanPreviewPage: View {
    let frame: ConsoleFrame
    let preview: ChangePreview
    /// Signed: accepting it charges exactly that.
    let quote: String
    let form: PlanForm
    let plan: String
    let reader: Reader
    let action: String
    let back: String
    let token: String

    private var say: any Language { reader.say }

    var body: Markup {
        let title = say.changePlanTitle(plan)
        ConsolePageLayout(frame, title: title, width: .narrow) {
            Card {
                h1 { title }
                div(.class("stack tight")) {
                    p { now }
                    if let next = preview.next {
                        p { say.consoleNextChargeWillBe(reader.money(next.amount), reader.date(next.at)) }
                    }
                }
                if !preview.lines.isEmpty { lines }
                p(.class("muted small")) { say.consoleQuoteHolds }
                div(.class("actions")) {
                    PostButton(
                        say.changePlan, to: action, token: token, .primary,
                        fields: [
                            ("item", form.item), ("price", form.price), ("quantity", form.quantity), ("quote", quote),
                        ])
                    LinkButton(say.notChanging, to: back)
                }
            }
        }
    }

    /// What is asked for at once, or is added to or taken off the next charge.
    private var now: String {
        if preview.isChargedNow {
            return preview.due.isPositive
                ? say.consoleChargedNow(reader.money(preview.due)) : say.consoleNothingNow
        }
        if preview.total.isZero { return say.consoleNothingNow }
        return preview.total.isNegative
            ? say.consoleTakenOffNext(reader.money(Money(-preview.total.amount, preview.currency)))
            : say.consoleAddedToNext(reader.money(preview.total))
    }

    private var lines: DataTable {
        DataTable(
            say.changePlan,
            columns: [.init(say.descriptionColumn, .lead), .init(say.amountColumn, .money)],
            rows: preview.lines.map { line -> [Markup] in
                let name =
                    !line.isProration
                    ? line.description
                    : line.amount.isNegative
                        ? say.consoleUnusedRest(line.description) : say.restOfPeriod(line.description)
                return [
                    span {
                        name
                        br()
                        span(.class("small muted")) { reader.period(from: line.period.start, to: line.period.end) }
                    },
                    .text(reader.money(line.amount)),
                ]
            })
    }
}
