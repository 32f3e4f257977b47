import Core

extension Portuguese {
    public var pauseSubscription: String { "Pausar" }
    public func pauseTitle(_ plan: String) -> String { "Pausar \(plan)?" }
    public var pauseExplained: String { "Escolha por quanto tempo. Enquanto estiver em pausa, nada é cobrado." }
    public func length(_ recurrence: Recurrence) -> String {
        let count = recurrence.count
        return switch recurrence.interval {
        case .day: count == 1 ? "1 dia" : "\(count) dias"
        case .week: count == 1 ? "1 semana" : "\(count) semanas"
        case .month: count == 1 ? "1 mês" : "\(count) meses"
        case .year: count == 1 ? "1 ano" : "\(count) anos"
        }
    }
    public var pauseUntilAsked: String { "Até você retomar" }
    public func pauseFor(_ length: String) -> String { "Pausar por \(length)" }
    public func pausedFromUntil(_ from: String, _ until: String) -> String { "Em pausa de \(from) até \(until)." }
    public func pausedFrom(_ from: String) -> String { "Em pausa a partir de \(from)." }
    public func resumesAndCharges(_ date: String, _ amount: String) -> String {
        "É retomada sozinha em \(date), e nesse dia será cobrado \(amount)."
    }
    public func resumesAndInvoices(_ date: String, _ amount: String) -> String {
        "É retomada sozinha em \(date), e nesse dia enviamos a fatura de \(amount)."
    }
    public var resumesWhenAsked: String { "Fica em pausa até você retomar." }
    public var nothingChargedMeanwhile: String { "Enquanto isso, nada é cobrado." }
    public var pauseCanBeUndone: String { "Você pode voltar atrás antes que comece, ou retomá-la quando quiser." }
    public var confirmPause: String { "Pausar assinatura" }
    public var notPausing: String { "Não pausar" }
    public func pausesOn(_ date: String) -> String { "Entra em pausa em \(date): nesse dia não há cobrança" }
    public func pausesOnDay(_ day: String) -> String { "Pausa em \(day)" }
    public func pausedUntil(_ date: String) -> String { "Em pausa: não há cobrança até \(date)" }
    public var undoPause: String { "Desfazer a pausa" }
    public var resumeNow: String { "Retomar agora" }
    public func resumeTitle(_ plan: String) -> String { "Retomar \(plan)?" }
    public var keepPaused: String { "Continuar em pausa" }
    public func pauseSaved(_ days: String) -> String { "Pronto. \(days)" }
    public var pauseUndone: String { "Desfizemos a pausa: sua assinatura será renovada como sempre." }
    public var subscriptionResumed: String { "Sua assinatura está ativa de novo." }
    public var cannotPause: String {
        "Esta assinatura não pode ser pausada agora. Se houver um pagamento pendente, pague-o primeiro."
    }
    public var cannotPauseChanging: String {
        "Uma mudança de plano espera o pagamento. Você poderá pausar quando estiver paga, ou se escolher “\(dropChange)”."
    }
    public var alreadyResumed: String { "Esta assinatura não está em pausa." }

    public func chargedToday(_ amount: String, _ method: String) -> String {
        "Hoje será cobrado \(amount) com \(method)."
    }
    public var nothingChargedToday: String { "Hoje nada é cobrado." }
    public func invoicedToday(_ amount: String) -> String { "Hoje enviamos a fatura de \(amount)." }
    public func owedToday(_ amount: String) -> String {
        "Hoje fica a pagar \(amount): não há uma forma de pagamento salva."
    }
    public func chargedNow(_ amount: String) -> String { "Cobramos \(amount)." }
    public func nextChargeOn(_ date: String) -> String { "A cobrança seguinte é em \(date)." }
    public func nextInvoiceOn(_ date: String) -> String { "A fatura seguinte é de \(date)." }
}
