import Core

extension Portuguese {
    public func dayInWords(_ date: CalendarDate) -> String {
        let day =
            switch date.weekday {
            case .monday: "segunda-feira"
            case .tuesday: "terça-feira"
            case .wednesday: "quarta-feira"
            case .thursday: "quinta-feira"
            case .friday: "sexta-feira"
            case .saturday: "sábado"
            case .sunday: "domingo"
            }
        return day + ", " + self.date(date)
    }

    public func arrangePayment(isDivided: Bool) -> String {
        isDivided ? "Pagar em outra data ou em parcelas" : "Pagar em outra data"
    }
    public func arrangeIntro(_ total: String) -> String {
        "Você deve \(total). Escolha quando pode pagar: cobramos nesse dia e não antes."
    }
    public var planCountLegend: String { "Em quantos pagamentos?" }
    public func planCount(_ count: Int, _ amount: String) -> String {
        count == 1 ? "Um só pagamento de \(amount)" : "\(count) parcelas de \(amount)"
    }
    public func planInterval(days: Int) -> String { days == 1 ? "Uma a cada dia" : "Uma a cada \(days) dias" }
    public func planDate(isDivided: Bool) -> String {
        isDivided ? "Data do pagamento, ou da primeira parcela" : "Data do pagamento"
    }
    public func planDateHint(_ last: String) -> String { "Até \(last)." }
    public var planCountMissing: String { "Escolha em quantos pagamentos." }
    public var planDateMissing: String { "Escolha uma data." }
    public func planTooEarly(_ first: String) -> String { "Escolha uma data a partir de \(first)." }
    public func planTooLate(_ last: String) -> String { "Escolha uma data até \(last)." }

    public var planReview: String { "Revise seu acordo" }
    public func planInstalment(_ number: Int, of count: Int) -> String {
        count == 1 ? "Pagamento único" : "Parcela \(number) de \(count)"
    }
    public var planToday: String { "Hoje" }
    public func planChargedTo(_ methods: String) -> String {
        "É cobrado em \(methods), ou na forma de pagamento que vier em seu lugar."
    }
    public var planReminded: String { "Avisamos um dia antes" }
    public var planTerms: String { "Enquanto isso não tentamos cobrar de outra forma." }
    public var agreeToPlan: String { "Confirmar o acordo" }
    public func agreeToPlan(paying amount: String) -> String { "Pagar \(amount) agora e confirmar" }
    public var changePlanTerms: String { "Mudar a data ou as parcelas" }

    public var paymentPlan: String { "Acordo de pagamento" }
    public var paymentPlans: String { "Acordos de pagamento" }
    public func status(_ standing: PaymentPlanStanding) -> String {
        switch standing {
        case .active: "Em vigor"
        case .kept: "Cumprido"
        case .broken: "Não foi cumprido"
        case .canceled: "Desfeito"
        case .declined: "Não foi feito"
        case .ended: "Terminado"
        }
    }
    public func status(_ standing: InstalmentStanding) -> String {
        switch standing {
        case .toCome: "Cobrada nesse dia"
        case .due: "A cobrar: tentamos em breve"
        case .underWay: "Em processamento"
        case .toBeConfirmed: "Falta você confirmar"
        case .paid: "Paga"
        case .dropped: "Não é mais necessária"
        case .unpaid: "Não foi cobrada"
        }
    }
    public var planPaidBesides: String { "Você pagou à parte" }
    public func explained(_ standing: PaymentPlanStanding) -> String {
        switch standing {
        case .active: "Você não precisa fazer nada: cobramos em cada data."
        case .kept: "Você pagou tudo o que combinou. Obrigado."
        case .broken: "Uma cobrança do acordo falhou, então ele terminou. Pague o que falta ou troque o cartão."
        case .canceled: "Você desfez este acordo. O que você deve é cobrado como antes."
        case .declined: "A primeira cobrança foi recusada: não há acordo. Pague de outra forma ou troque o cartão."
        case .ended: "O que faltava foi pago de outra forma, ou não é mais cobrado."
        }
    }
    public var seePlan: String { "Ver o acordo" }
    public var undoPlan: String { "Desfazer o acordo" }
    public func promised(_ amount: String, on day: String) -> String { "Você combinou pagar \(amount) em \(day)" }
    public func planSummary(_ total: String, instalments: Int) -> String {
        instalments == 1 ? "\(total), em um pagamento" : "\(total), em \(instalments) parcelas"
    }

    public var planAgreed: String { "Seu acordo foi confirmado." }
    public var planAgreedUncharged: String {
        "Seu acordo foi confirmado, mas agora não foi possível fazer a primeira cobrança. Tentamos de novo em breve."
    }
    public var planUndone: String { "Você desfez o acordo. O que você deve é cobrado como antes." }
    public var planIsOver: String { "Esse acordo já terminou." }
    public var planStands: String { "Você já tem um acordo para isto." }
    public var planNotPossible: String {
        "Agora não há nada que você possa pagar em outra data. Se seu cartão foi recusado, troque-o primeiro."
    }
}
