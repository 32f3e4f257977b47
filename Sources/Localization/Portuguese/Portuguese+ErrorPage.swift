extension Portuguese {
    public func title(of trouble: Trouble) -> String {
        switch trouble {
        case .notFound: "Não encontramos esta página"
        case .forbidden: "Isto não é permitido"
        case .staleForm: "Este formulário não é mais válido"
        case .unreadable: "Não conseguimos ler o que você enviou"
        case .tooMany: "Há pedidos demais agora"
        case .noProcessor: "Ainda não dá para pagar online"
        case .broken: "Algo falhou do nosso lado"
        case .unavailable: "Voltamos em um instante"
        case .restoring: "Estamos conferindo os pagamentos"
        }
    }
    public func advice(for trouble: Trouble) -> String {
        switch trouble {
        case .notFound: "O link pode estar incompleto ou ter expirado."
        case .forbidden: "Se acha que é um erro, fale com a empresa."
        case .staleForm: "Volte à página anterior, recarregue e envie novamente. Nenhuma alteração foi feita."
        case .unreadable: "Volte à página anterior e tente novamente. Nenhuma alteração foi feita."
        case .tooMany: "Estão chegando pedidos demais da sua rede. Aguarde alguns minutos e tente novamente."
        case .noProcessor:
            "Esta empresa ainda não recebe pagamentos online. Fale com ela para pagar de outra forma. Nenhuma alteração foi feita."
        case .broken: "Já foi registrado. Tente novamente em alguns minutos."
        case .unavailable: "Estamos em manutenção ou com muita demanda. Tente novamente em alguns minutos."
        case .restoring:
            """
            Nada foi cobrado nem alterado. Estamos confirmando com o processador quais pagamentos ele \
            recebeu. Tente novamente em alguns minutos.
            """
        }
    }
    public func requestID(_ id: String) -> String { "Se falar com a empresa, informe este código: \(id)" }
    public var toTheStart: String { "Ir para o início" }
}
