extension Spanish {
    public func reason(_ cause: CancellationCause) -> String {
        switch cause {
        case .tooExpensive: "Es muy cara"
        case .missingFeatures: "Le faltan cosas que necesito"
        case .switchedService: "Me cambié a otro servicio"
        case .unused: "No la uso lo suficiente"
        case .customerService: "La atención no fue buena"
        case .tooComplex: "Es difícil de usar"
        case .lowQuality: "La calidad no fue la que esperaba"
        case .other: "Otro motivo"
        }
    }
}
