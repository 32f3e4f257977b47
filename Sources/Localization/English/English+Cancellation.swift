extension English {
    public func reason(_ cause: CancellationCause) -> String {
        switch cause {
        case .tooExpensive: "It is too expensive"
        case .missingFeatures: "It lacks things I need"
        case .switchedService: "I moved to another service"
        case .unused: "I do not use it enough"
        case .customerService: "The support was not good"
        case .tooComplex: "It is hard to use"
        case .lowQuality: "The quality was not what I expected"
        case .other: "Another reason"
        }
    }
}
