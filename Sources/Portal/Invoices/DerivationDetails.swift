import HTML
import Localization
import Web
import Wording

/// "¿Por qué este monto?": each amount and where it comes from, folded away until somebody asks. No script opens it.
struct DerivationDetails: View {
    let steps: [DerivationWords.Step]
    let say: any Language

    var body: Markup {
        details(.class("why")) {
            summary { say.whyThisAmount }
            DataTable(
                say.whyThisAmount,
                columns: [.init(say.descriptionColumn, .lead), .init(say.amountColumn, .money)],
                rows: steps.map(cells))
        }
    }

    private func cells(_ step: DerivationWords.Step) -> [Markup] {
        [
            span {
                if step.isSum { strong { step.label } } else { span { step.label } }
                br()
                span(.class("small muted")) { step.why }
            },
            step.isNote ? .empty : .text(step.amount),
        ]
    }
}
