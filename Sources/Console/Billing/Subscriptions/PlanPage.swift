import HTML
import Localization
import Web

/// Which plan, and how many of it: asked by GET, for looking at what it costs changes nothing.
struct PlanPage: View {
    let frame: ConsoleFrame
    /// What there is now.
    let current: String
    let form: PlanForm
    /// What can become something else; asked only where there are several.
    let items: [(value: String, label: String)]
    let options: [(value: String, label: String)]
    let faults: FormFaults
    let action: String
    let back: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.changePlan, width: .narrow, isRefused: !faults.isEmpty) {
            FormErrors(say.toCorrect(faults.all.count), faults.all)
            Card {
                div(.class("stack tight")) {
                    h1 { say.changePlan }
                    p(.class("muted")) { say.consolePlanNow(current) }
                }
                HTML.form(.method(.get), .action(action), .class("stack"), .novalidate) {
                    if items.count > 1 {
                        SelectField("item", label: say.consoleInPlaceOf, value: form.item, options: items)
                    }
                    SelectField(
                        "price", label: say.planColumn, value: form.price, options: options, empty: say.chooseOne,
                        error: faults["price"], .autofocus(if: faults.isFirst("price")))
                    Field(
                        "quantity", label: say.quantityLabel, value: form.quantity, error: faults["quantity"],
                        .inputmode(.numeric), .autocomplete(.off), .maxlength(10),
                        .autofocus(if: faults.isFirst("quantity")))
                    div(.class("actions")) {
                        SubmitButton(say.goOn)
                        LinkButton(say.goBack, to: back)
                    }
                }
            }
        }
    }
}
