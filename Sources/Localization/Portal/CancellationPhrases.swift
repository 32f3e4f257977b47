/// Why somebody leaves, in the API's spelling.
public enum CancellationCause: String, CaseIterable, Sendable {
    case tooExpensive = "too_expensive"
    case missingFeatures = "missing_features"
    case switchedService = "switched_service"
    case unused
    case customerService = "customer_service"
    case tooComplex = "too_complex"
    case lowQuality = "low_quality"
    case other
}

/// The reasons that a customer may give (S51).
public protocol CancellationPhrases {
    func reason(_ cause: CancellationCause) -> String
}
