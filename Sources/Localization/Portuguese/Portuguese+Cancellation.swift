extension Portuguese {
    public func reason(_ cause: CancellationCause) -> String {
        switch cause {
        case .tooExpensive: "É muito cara"
        case .missingFeatures: "Faltam coisas de que preciso"
        case .switchedService: "Mudei para outro serviço"
        case .unused: "Não uso o suficiente"
        case .customerService: "O atendimento não foi bom"
        case .tooComplex: "É difícil de usar"
        case .lowQuality: "A qualidade não foi a esperada"
        case .other: "Outro motivo"
        }
    }
}
