import Billing
import HTML
import Localization
import Web
import Wording

/// "¿Por qué este monto?": each amount and where it comes from, folded away until somebody asks. No script opens it.
struct DerivationDetails: View {
    let steps: [DerivationWords.Step]
    let say: any Language
    /// What it is the derivation of, where nothing beside it says so.
    var lead: String? = nil

    var body: Markup {
        details(.class("why")) {
            summary { say.whyThisAmount }
            if let lead { p(.class("small muted")) { lead } }
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

extension DerivationDetails {
    /// Of an invoice that is still to come.
    init(_ foreseen: ForeseenInvoice, saying lead: String?, for reader: Reader) throws {
        self.init(
            steps: try DerivationWords(foreseen.derivation, of: foreseen.invoice, for: reader).steps, say: reader.say,
            lead: lead)
    }
}
