extension Portuguese {
    public var withoutAccount: String { "Sem entrar na sua conta" }
    public func publicCancellation(_ way: PublicCancellation) -> String {
        way == .cancel ? "Cancelar uma assinatura sem entrar" : "Desistir de uma compra"
    }
    public func publicCancellationTitle(_ way: PublicCancellation) -> String {
        way == .cancel ? "Cancelar um serviço" : "Desistir de uma compra"
    }
    public func publicCancellationIntro(_ way: PublicCancellation, _ merchant: String, days: Int) -> String {
        way == .cancel
            ? "Diga o que você quer cancelar com \(merchant). Não é preciso entrar: você recebe um comprovante com número e hora."
            : "Até \(days) dias depois de contratar com \(merchant) você pode desistir sem explicar o motivo. Você recebe um comprovante com número e hora."
    }
    public var publicCancellationNameHint: String { "Como está no seu contrato ou nas suas faturas." }
    public var publicCancellationEmailHint: String {
        "O e-mail com que você contratou. O link para confirmar chega lá."
    }
    public func publicCancellationWhatLabel(_ way: PublicCancellation) -> String {
        way == .cancel ? "O que você quer cancelar" : "Do que você desiste"
    }
    public var publicCancellationWhatHint: String { "Por exemplo, o nome do plano. Não escreva números de cartão." }
    public var publicCancellationWhatIsMissing: String { "Escreva qual é o plano ou serviço." }
    public func publicCancellationSend(_ way: PublicCancellation) -> String {
        way == .cancel ? "Enviar pedido de cancelamento" : "Enviar desistência"
    }
    public func requestReceived(_ way: PublicCancellation) -> String {
        way == .cancel ? "Recebemos seu pedido de cancelamento" : "Recebemos sua desistência"
    }
    public func requestNextStep(_ email: String) -> String {
        "Falta um passo: abra o e-mail que enviamos para \(email) e confirme. Antes de confirmar você vê o que termina e desde quando."
    }
    public var requestMailAdvice: String {
        "Se você já nos escreveu várias vezes hoje, o e-mail pode demorar até uma hora. Guarde este comprovante."
    }
    public var requestOutcomeIsMailed: String { "Também enviamos isto por e-mail." }
    public var requestNumberLabel: String { "Número" }
    public var requestMomentLabel: String { "Recebido" }
    public func requestProofTitle(_ way: PublicCancellation) -> String {
        way == .cancel ? "Confirme seu cancelamento" : "Confirme sua desistência"
    }
    public var requestProofTitle: String { "Confirme seu pedido" }
    public func requestProofIntro(_ way: PublicCancellation, _ merchant: String) -> String {
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
    public func requestAlreadyEnded(_ plan: String, _ day: String) -> String {
        "Sua assinatura de \(plan) terminou em \(day). Nenhum outro período é cobrado."
    }
    public func requestAlreadyCancelled(_ plan: String, _ lastDay: String) -> String {
        "Sua assinatura de \(plan) já está cancelada: você pode usá-la até \(lastDay), inclusive. Nenhum outro período é cobrado."
    }
    public func requestIfAnother(_ merchant: String) -> String {
        "Se o seu pedido é sobre outra coisa, confirme e \(merchant) procura para você."
    }
    public func requestIsLate(_ merchant: String, days: Int) -> String {
        "Passaram os \(days) dias para desistir. Você pode cancelar: ao confirmar, \(merchant) não cobra mais períodos e responde sobre o que você já pagou."
    }
    public func requestIsLateMark(days: Int) -> String { "Passaram os \(days) dias para desistir: será cancelada." }
    public func requestIsLateForMoney(_ merchant: String, days: Int) -> String {
        "Passaram os \(days) dias para desistir. Se você confirmar mesmo assim, \(merchant) responde sobre o que você já pagou."
    }
    public func requestAlreadyCancelledMark(_ lastDay: String) -> String {
        "Já está cancelada. Último dia: \(lastDay)."
    }
    public func requestInTime(_ merchant: String) -> String {
        "Ao confirmar, o que você escolher e estiver no prazo termina agora, e \(merchant) calcula o que deve devolver."
    }
    public func requestLateAmongOthers(_ merchant: String, days: Int) -> String {
        "O que você contratou há mais de \(days) dias só pode ser cancelado: \(merchant) não cobra mais períodos e responde sobre o que você já pagou."
    }
    public func requestCancelledAmongOthers(_ merchant: String) -> String {
        "O que já está cancelado continua assim, e \(merchant) responde sobre o que você já pagou."
    }
    public var requestOwedOfLate: String { "Do que já não está no prazo, resta pagar:" }
    public func requestSince(_ date: String) -> String { "Desde \(date)" }
    public func requestLastPaid(_ amount: String, _ date: String) -> String { "Último pagamento: \(amount) em \(date)" }
    public func requestLastDay(_ plan: String) -> String { "Último dia de \(plan)" }
    public func requestWouldEnd(_ lastDay: String) -> String { "Ao confirmar, o último dia é \(lastDay)" }
    public func requestRefundsInPortal(_ button: String) -> String {
        "Ao confirmar aqui, nada é devolvido automaticamente. Se você entrar no portal, pode escolher “\(button)”."
    }
    public var requestChoiceIsNeeded: String { "Escolha a que se refere o seu pedido." }
    public func requestConfirm(_ way: PublicCancellation) -> String {
        way == .cancel ? "Confirmar cancelamento" : "Confirmar desistência"
    }
    public var requestTellMerchant: String { "Confirmar pedido" }
    public func requestDone(_ way: PublicCancellation) -> String {
        way == .cancel ? "Seu cancelamento está feito" : "Sua desistência está feita"
    }
    public var requestNoMoreCharges: String { "Não serão cobrados mais períodos do que você escolheu." }
    public var requestNoMoreChargesOfEnded: String { "Não serão cobrados mais períodos do que ficou cancelado." }
    public func requestLeft(_ plan: String) -> String {
        "\(plan) não foi cancelado com o seu pedido, porque o primeiro pagamento estava em andamento. Se esse pagamento for aprovado, a assinatura começa; se for recusado, não começa."
    }
    public func requestEndedNothing(_ merchant: String) -> String {
        "Nada foi cancelado ainda: \(merchant) procura a que se refere o seu pedido."
    }
    public func requestWasLate(days: Int) -> String {
        "Os \(days) dias para desistir já tinham passado: o que você escolheu fica cancelado."
    }
    public func requestWaits(_ merchant: String, dueBack amount: String?, by date: String) -> String {
        amount.map { "\(merchant) deve devolver \($0) a você. Confirma até \(date)." }
            ?? "\(merchant) analisa seu pedido e responde até \(date)."
    }
    public var spentRequestTitle: String { "Este link não serve mais" }
    public var spentRequest: String {
        "Já foi usado ou passaram as 72 horas. Se você ainda não confirmou, peça de novo."
    }
}
