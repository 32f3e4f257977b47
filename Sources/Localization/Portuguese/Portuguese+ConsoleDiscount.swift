extension Portuguese {
    public var consoleCouponsIntro: String {
        "Descontos que você dá ao criar uma assinatura, ou com um código que o cliente digita no portal."
    }
    public var consoleNoCoupons: String { "Ainda não há cupons." }
    public var consoleNoCouponsAdvice: String {
        "Crie um, com quanto desconta e por quanto tempo. Depois você pode fazer códigos dele."
    }
    public var consoleNewCoupon: String { "Novo cupom" }
    public var consoleNewCouponIntro: String {
        "Quanto desconta e por quanto tempo não muda depois: para outro desconto, crie outro cupom."
    }
    public var consoleCreateCoupon: String { "Criar cupom" }
    public var consoleCouponNameHint: String { "Seus clientes o veem nas faturas. Por exemplo, Boas-vindas." }
    public var consoleCouponKind: String { "O que desconta" }
    public var consoleCouponPercent: String { "Uma porcentagem" }
    public func consoleCouponAmount(_ currency: String) -> String { "Um valor em \(currency)" }
    public var consoleCouponValue: String { "Quanto" }
    public func consoleCouponValueHint(_ percent: String, _ amount: String) -> String {
        "Por exemplo, \(percent), ou \(amount) se for um valor."
    }
    public func consolePercentIsUnclear(_ example: String) -> String {
        "Digite uma porcentagem de até 100, como \(example)."
    }
    public var consoleCouponDuration: String { "Por quanto tempo" }
    public func consoleCouponLasts(_ duration: CouponLasting) -> String {
        switch duration {
        case .once: "Em uma única fatura"
        case .repeating: "Durante alguns meses"
        case .forever: "Sempre"
        }
    }
    public var consoleLastsForever: String { "sempre" }
    public var consoleCouponMonths: String { "Quantos meses" }
    public var consoleCouponMonthsHint: String { "Só se durar alguns meses." }
    public func consoleCountFromTo(_ least: String, _ most: String) -> String {
        "Digite um número de \(least) a \(most), sem decimais."
    }
    public var consoleCouponLimit: String { "Quantas vezes pode ser usado" }
    public var consoleCouponLimitHint: String { "Em branco, sem limite." }
    public var consoleCouponRedeemBy: String { "Último dia para usá-lo" }
    public var consoleCouponRedeemByHint: String { "Em branco, sem data. Quem já o tem continua com ele depois." }
    public var consoleCouponUses: String { "Usos" }
    public func consoleCouponUsed(_ count: String, of most: String?) -> String {
        most.map { "\(count) de \($0)" } ?? count
    }
    public func consoleCouponState(_ state: CouponState) -> String {
        switch state {
        case .current: "Vigente"
        case .usedUp: "Esgotado"
        case .over: "Vencido"
        case .off: "Desativado"
        case .ended: "Encerrado"
        }
    }

    public var consoleCodes: String { "Códigos" }
    public var consoleNoCodes: String { "Este cupom não tem códigos." }
    public var consoleNoCodesAdvice: String { "Com um código, seus clientes o usam por conta própria no portal." }
    public var consoleNewCode: String { "Novo código" }
    public func consoleNewCodeIntro(_ coupon: String) -> String {
        "Quem o digitar no portal recebe \(coupon) a partir da próxima fatura."
    }
    public var consoleCouponCodeHint: String {
        "Letras sem acento, números e hifens; tanto faz se maiúsculas. Em branco, nós inventamos um."
    }
    public var consoleCodeTaken: String { "Já existe um código ativo com essas letras. Digite outro." }
    public var consoleCodeIsUnclear: String { "Use de 1 a 50 letras sem acento, números ou hifens, sem espaços." }
    public var consoleCodeFirstTime: String { "Só para quem ainda não pagou nada" }
    public var consoleCodeFirstTimeDetail: String { "E para uma única assinatura." }
    public var consoleCreateCode: String { "Criar código" }
    public var consoleSwitchCodeOff: String { "Desativar" }
    public var consoleSwitchCodeOn: String { "Ativar" }

    public var consoleEndCoupon: String { "Encerrar" }
    public func consoleEndCouponTitle(_ coupon: String) -> String { "Encerrar o cupom \(coupon)?" }
    public var consoleEndCouponExplained: String {
        "Ninguém mais o recebe: nem ao criar uma assinatura, nem com seus códigos, nem como oferta a quem está saindo."
    }
    public func consoleEndCouponHolders(_ count: String, isOne: Bool) -> String {
        isOne
            ? "Foi dado \(count) vez. Quem o tem continua com ele pelo tempo que recebeu."
            : "Foi dado \(count) vezes. Quem o tem continua com ele pelo tempo que recebeu."
    }
    public var consoleEndCouponIsFinal: String { "Não dá para desfazer: para dá-lo de novo, crie outro." }

    public var consoleNoDiscount: String { "Sem desconto" }
    public var consoleCouponNotNow: String { "Esse cupom não pode mais ser dado. Escolha outro, ou nenhum." }
    public var consoleCouponOtherCurrency: String { "Esse cupom está em outra moeda. Escolha outro, ou nenhum." }

    public var consoleCouponMade: String { "Criamos o cupom." }
    public var consoleCouponEnded: String { "O cupom foi encerrado. Quem o tem continua com ele." }
    public func consoleCodeMade(_ code: String) -> String { "Criamos o código \(code)." }
    public func consoleCodeSwitchedOff(_ code: String) -> String {
        "O código \(code) não pode mais ser usado. Quem o usou continua com o desconto."
    }
    public func consoleCodeSwitchedOn(_ code: String) -> String { "O código \(code) pode ser usado de novo." }
    public func consoleCodeNotSwitchedOn(_ code: String) -> String {
        "Não ativamos \(code): já existe outro código ativo com essas letras."
    }
}
