extension Portuguese {
    public var withoutAccount: String { "Sem entrar na sua conta" }
    public func wayOut(_ way: WayOut) -> String { way == .cancel ? "Cancelar" : "Desistir da compra" }
    public func wayOutTitle(_ way: WayOut) -> String {
        way == .cancel ? "Cancelar um serviço" : "Desistir de uma compra"
    }
    public func wayOutIntro(_ way: WayOut, _ merchant: String, days: Int) -> String {
        way == .cancel
            ? "Diga o que você quer cancelar com \(merchant). Não é preciso entrar: você recebe um comprovante com número e hora."
            : "Até \(days) dias depois de contratar com \(merchant) você pode desistir sem explicar o motivo. Você recebe um comprovante com número e hora."
    }
    public func wayOutError(_ title: String) -> String { "Erro: \(title)" }
    public var wayOutNameHint: String { "Como está no seu contrato ou nas suas faturas." }
    public var wayOutEmailHint: String { "O e-mail com que você contratou. O link para confirmar chega lá." }
    public func wayOutWhatLabel(_ way: WayOut) -> String {
        way == .cancel ? "O que você quer cancelar" : "Do que você desiste"
    }
    public var wayOutWhatHint: String { "Por exemplo, o nome do plano. Não escreva números de cartão." }
    public var wayOutWhatIsMissing: String { "Escreva qual é o plano ou serviço." }
    public func wayOutSend(_ way: WayOut) -> String {
        way == .cancel ? "Enviar pedido de cancelamento" : "Enviar desistência"
    }
    public func requestReceived(_ way: WayOut) -> String {
        way == .cancel ? "Recebemos seu pedido de cancelamento" : "Recebemos sua desistência"
    }
    public func requestNextStep(_ email: String) -> String {
        "Falta um passo: abra o e-mail que enviamos para \(email) e confirme. A partir daí nenhum outro período é cobrado."
    }
    public var requestMailAdvice: String {
        "Se você já nos escreveu várias vezes hoje, o e-mail pode demorar até uma hora. Guarde este comprovante."
    }
    public var requestNumberLabel: String { "Número" }
    public var requestMomentLabel: String { "Recebido" }
    public var requestWhatLabel: String { "O que você pediu" }
    public func requestProofTitle(_ way: WayOut) -> String {
        way == .cancel ? "Confirme seu cancelamento" : "Confirme sua desistência"
    }
    public func requestProofIntro(_ way: WayOut, _ merchant: String) -> String {
        way == .cancel
            ? "Ao confirmar, \(merchant) não cobra mais períodos."
            : "Ao confirmar, o que você escolher termina agora e \(merchant) calcula o que deve devolver."
    }
    public var requestChoiceLegend: String { "A que se refere o seu pedido?" }
    public var requestAll: String { "Tudo desta lista" }
    public var requestOther: String { "É outra coisa" }
    public func requestNothingFound(_ merchant: String) -> String {
        "Não encontramos uma assinatura ativa com este e-mail. Confirme mesmo assim e \(merchant) procura para você."
    }
    public var requestChoiceIsNeeded: String { "Escolha a que se refere o seu pedido." }
    public func requestConfirm(_ way: WayOut) -> String {
        way == .cancel ? "Confirmar cancelamento" : "Confirmar desistência"
    }
    public var requestTellMerchant: String { "Confirmar pedido" }
    public func requestDone(_ way: WayOut) -> String {
        way == .cancel ? "Seu cancelamento está feito" : "Sua desistência está feita"
    }
    public var requestNoMoreCharges: String { "Não serão cobrados mais períodos do que você escolheu." }
    public func requestWaits(_ merchant: String, dueBack amount: String?, by date: String) -> String {
        amount.map { "\(merchant) deve devolver \($0) a você. Confirma até \(date)." }
            ?? "\(merchant) analisa seu pedido e responde até \(date)."
    }
    public var spentRequestTitle: String { "Este link não serve mais" }
    public var spentRequest: String {
        "Já foi usado ou passaram as 72 horas. Se você ainda não confirmou, peça de novo."
    }
}
