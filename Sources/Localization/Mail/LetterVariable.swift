/// What a merchant's own words for a letter can name: the raw value stands between the braces, `{{amount}}`, in every language.
public enum LetterVariable: String, CaseIterable, Hashable, Sendable {
    case merchant
    case customerName = "customer_name"
    case customerPortalLink = "customer_portal_link"
    case amount, number, plan, method, total, note, left, reason, advice, discount, day, expiry
    case paidOn = "paid_on"
    case nextTryOn = "next_try_on"
    case dueOn = "due_on"
    case chargedOn = "charged_on"
    case currentPlan = "current_plan"
    case newPlan = "new_plan"
    case endsOn = "ends_on"
    case lastDay = "last_day"
    case endedOn = "ended_on"
    case startsOn = "starts_on"
    case nextCharge = "next_charge"
    case pausedFrom = "paused_from"
    case resumesOn = "resumes_on"
    case nextMethod = "next_method"
    case quantityChanged = "quantity_changed"
    case hasBegun = "has_begun"
    case isDefault = "is_default"

    /// Whether it is so or not so, and says nothing itself: it only opens a section.
    public var isCondition: Bool {
        switch self {
        case .quantityChanged, .hasBegun, .isDefault: true
        default: false
        }
    }
}
