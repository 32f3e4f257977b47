import HTML
import Localization
import Web

/// A subscription on the first page: picture, plan, price and frequency, what happens next (S28–S32), and what can be done
/// about one that ends or has ended.
struct SubscriptionRow: View {
    let facts: SubscriptionCard.Facts
    /// Told where it is not what pays for everything (U1).
    let charged: String?
    let action: Action?
    let say: any Language
    let token: String

    enum Action: Sendable {
        /// It goes on after all.
        case stay(label: String, address: String)
        case comeBack(label: String, address: String)
    }

    private var detail: String {
        if facts.isPromised { return say.status(InvoiceStanding.promised) }
        return facts.needsAttention ? say.status(facts.standing) : facts.badge ?? facts.next
    }

    var body: Markup {
        Row(
            facts.plan, to: facts.address, mark: ProductPicture(facts.plan, picture: facts.picture),
            detail: detail, facts.needsAttention ? .negative : .neutral, more: charged,
            amount: facts.amount, note: facts.frequency
        ) {
            switch action {
            case .stay(let label, let address): PostButton(label, to: address, token: token, about: facts.plan)
            case .comeBack(let label, let address): LinkButton(label, to: address, about: facts.plan)
            case nil: Markup.empty
            }
        }
    }
}
