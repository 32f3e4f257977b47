/// How a charge that has no end yet comes to one.
public enum Completion: Hashable, Sendable {
    /// The processor calls; asking is for what gets lost on its way.
    case webhookBacked
    /// Nobody calls: it is asked until it ends.
    case pollingRequired
}
