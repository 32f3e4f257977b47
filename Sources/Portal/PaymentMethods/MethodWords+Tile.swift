import HTML
import Localization
import Web
import Wording

extension MethodWords {
    /// As it stands in lists, with what can be done with it.
    ///
    /// - Parameter refusal: why its last charge was refused, where that is still owed.
    func tile(
        isDefault: Bool, refusal: String? = nil, _ say: any Language, @MarkupBuilder actions: () -> Markup = { .empty }
    ) -> MethodTile {
        MethodTile(
            mark, title: title, detail: detail, warning: refusal ?? warning,
            defaultLabel: isDefault ? say.defaultMethod : nil, actions: actions)
    }

    var mark: BrandMark.Kind {
        switch facts.kind {
        case .card: .card(facts.brand)
        case .bankDebit, .transfer: .bank
        }
    }
}
