import Core
import Storage

/// What the public cancellation promises: a rule of this product, named after the law by which it was written, no legal advice.
///
/// - SeeAlso: Argentina, Disposición 954/2025 and Ley 24.240, art. 34; Directive 2011/83/EU, art. 9, 11a and 13.
public enum CancellationPreset: String, Hashable, Sendable, Codable, CaseIterable, SQLText {
    case off
    case argentina = "ar"
    case europeanUnion = "eu"

    /// Days after the one on which a subscription began, in which it can be withdrawn from.
    public var withdrawalDays: Int {
        switch self {
        case .off: 0
        case .argentina: 10
        case .europeanUnion: 14
        }
    }

    /// Days in which the merchant answers what is doubtful, and gives back what is due.
    public var answerDays: Int {
        switch self {
        case .off, .argentina: 10
        case .europeanUnion: 14
        }
    }
}

extension PortalConfiguration.Features {
    /// What was chosen, or else what the merchant's country wants: the Argentine preset in Argentina, none elsewhere.
    public func cancellationPreset(in country: String) -> CancellationPreset {
        publicCancellation ?? (country == "AR" ? .argentina : .off)
    }
}
