/// The portal's sections and what stands in its frame.
public protocol NavigationPhrases {
    var summarySection: String { get }
    var pendingSection: String { get }
    var subscriptionsSection: String { get }
    var methodsSection: String { get }
    var invoicesSection: String { get }
    var detailsSection: String { get }
    /// Beside the merchant's address, where an action is not offered here.
    func askMerchant(_ merchant: String) -> String
    /// In another site's frame, where nobody signs in.
    var frameDoorTitle: String { get }
    func frameDoor(_ merchant: String) -> String
    /// On the way from a frame to the processor or the bank.
    var frameExitTitle: String { get }
    var frameExit: String { get }
    var frameExitButton: String { get }
    var newer: String { get }
    var older: String { get }
}
