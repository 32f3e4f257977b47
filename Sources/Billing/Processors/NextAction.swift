/// What a customer has to do before a charge can go on.
public enum NextAction: Hashable, Sendable {
    /// Visit this address: a checkout, or their bank's question (3-D Secure).
    case redirect(url: String)
    /// Send the money by themselves.
    case transfer(TransferInstructions)
}
