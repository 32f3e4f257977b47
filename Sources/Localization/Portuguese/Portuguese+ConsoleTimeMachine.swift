extension Portuguese {
    public var consoleTimeMachineIntro: String {
        "Adiante o tempo para clientes de teste e veja o que eles veriam, que e-mails receberiam e o que seria cobrado."
    }
    public var consoleNewClock: String { "Criar relógio" }
    public var consoleClock: String { "Relógio" }
    public var consoleClockNow: String { "Hora do relógio" }
    public var consoleNoClocks: String { "Ainda não há relógios." }
    public var consoleNoClocksAdvice: String {
        "Crie um com clientes de exemplo e adiante-o um mês: você verá renovações, recusas, novas "
            + "tentativas e os e-mails de cada um."
    }
    public var consoleNewClockIntro: String {
        "Seus clientes vivem na hora deste relógio, que só anda quando você pede."
    }
    public var consoleClockStart: String { "Começa em" }
    public var consoleClockStartHint: String { "Às 9:00 desse dia, no fuso horário do seu negócio." }
    public var consoleClockNameHint: String { "Para reconhecê-lo na lista: “Renovações de março”." }
    public var consoleSamplesNeedPrice: String {
        "Para adicionar clientes de exemplo é preciso um preço que se renove, na moeda do seu negócio."
    }
    public var consoleSamplesLabel: String { "Adicionar clientes de exemplo" }
    public var consoleSamplesDetail: String {
        "Um que paga, um cujo cartão fica sem saldo, um que vai embora e um em período de teste, "
            + "assinando os seus preços."
    }
    public var consoleClockTooFar: String { "Escolha uma data a menos de vinte anos de hoje." }
    public var consoleNothingToCome: String { "Não há nada por vir para os clientes deste relógio." }
    public var consoleClockTooMuch: String {
        "São períodos demais de uma vez: adiante o relógio em trechos mais curtos."
    }
    public var consoleClockQuota: String {
        "Os relógios do seu negócio já fizeram tudo o que podem em 24 horas. Volte amanhã."
    }
    public var consoleClockOnlyForward: String { "Escolha uma data posterior à do relógio, a menos de vinte anos." }
    public var consoleDeleteClockExplained: String {
        "As assinaturas deles terminam agora, e eles somem das listas. Não dá para desfazer."
    }
    public var consoleUnnamedClock: String { "Relógio sem nome" }
    public var consoleClockReady: String { "Parado" }
    public var consoleClockAdvancing: String { "A caminho" }
    public var consoleClockFailed: String { "Não pode seguir" }
    public var consoleClockFailedAdvice: String {
        "Havia mais a fazer do que um avanço permite, e o relógio parou aqui. Só pode ser excluído."
    }
    public var consoleCustomerPage: String { "Sua página no console" }
    public var consoleInbox: String { "Sua caixa de entrada" }
    public var consoleLinkInLetter: String { "[link pessoal]" }
    public var consoleEventsAndDeliveries: String { "Eventos e envios aos seus programas" }
    public var consoleScenario: String { "Salvar como cenário" }
    public var consoleLooksAgain: String { "Esta página se atualiza sozinha." }
    public var consoleMoveClock: String { "Adiantar o relógio" }
    public var consoleMoveToNext: String { "Ir ao próximo" }
    public var consoleMoveByDay: String { "Um dia" }
    public var consoleMoveByWeek: String { "Uma semana" }
    public var consoleMoveByMonth: String { "Um mês" }
    public var consoleMoveToDate: String { "Até" }
    public var consoleMoveThere: String { "Ir a essa data" }
    public var consoleClockIsEmpty: String { "Ninguém vive na hora deste relógio." }
    public var consoleClockIsEmptyAdvice: String {
        "Adicione clientes de exemplo, ou crie os seus pela API com test_clock."
    }
    public var consoleAddSamples: String { "Adicionar clientes de exemplo" }
    public var consoleTestModeOnly: String { "A máquina do tempo é do modo de teste." }
    public var consoleTestModeOnlyAdvice: String { "Com dinheiro real o tempo passa sozinho: ninguém pode adiantá-lo." }
    public var consoleToTestMode: String { "Ir ao modo de teste" }
    public var consoleClockMade: String { "Criamos o relógio." }
    public var consoleClockDeleted: String { "Excluímos o relógio e seus clientes." }
    public var consoleSamplesAdded: String { "Adicionamos os clientes de exemplo." }
    public var consoleSamplesFailed: String {
        "Não conseguimos adicionar todos os clientes de exemplo. Veja se há um preço ativo que se renove."
    }
    public func consoleSample(_ sample: SampleCustomer) -> String {
        switch sample {
        case .payer: "Paula Pontual"
        case .outOfFunds: "Saulo Sem Saldo"
        case .leaver: "Vera Vai Embora"
        case .trial: "Tomás Em Teste"
        }
    }
    public func consoleDeleteClockTitle(_ clock: String) -> String { "Excluir “\(clock)”?" }
    public func consoleDeleteClockCustomers(_ count: Int) -> String {
        count == 1 ? "O cliente dele também é excluído." : "Os \(count) clientes dele também são excluídos."
    }
    public func consoleClockSays(_ time: String) -> String { "Para seus clientes é \(time)." }
    public func consoleClockGoesTo(_ time: String) -> String {
        "Vai até \(time), e faz em ordem tudo o que vence no caminho."
    }
    public func consoleClockEvent(_ event: ClockEvent) -> String {
        switch event {
        case .firstPaymentExpires: "Expira a espera do primeiro pagamento"
        case .trialEndIsAnnounced: "Aviso de que o teste termina"
        case .trialEnds: "Termina o período de teste"
        case .renewal: "Renovação"
        case .changeTakesEffect: "Renovação com a mudança de plano pedida"
        case .subscriptionEnds: "Termina a assinatura"
        case .pauseBegins: "Começa a pausa"
        case .pauseEnds: "Termina a pausa"
        case .draftIsIssued: "Um rascunho de fatura é emitido"
        case .charge: "Cobrança de uma fatura"
        case .retry: "Nova tentativa de cobrança"
        case .invoiceFallsDue: "Vence uma fatura"
        case .chargeIsAskedAbout: "Pergunta-se ao processador por uma cobrança"
        case .cardExpires: "Aviso de cartão a vencer"
        case .promiseReminder: "Lembrete de um pagamento prometido"
        case .promisedPayment: "Cobrança de um pagamento prometido"
        case .other: "Algo pendente"
        }
    }
    public func consoleComesNextOnClock(_ what: String, _ name: String?, _ time: String) -> String {
        "A seguir: " + what + (name.map { " de \($0)" } ?? "") + ", em \(time)."
    }
    public func consoleCustomerSees(_ name: String) -> String { "O que \(name) vê" }
}
