extension Portuguese {
    public var methodsIntro: String { "Cobramos com a principal." }
    public func methodsIntro(except plans: String, _ count: Int) -> String {
        "Cobramos com a principal, exceto \(plans): \(count == 1 ? "tem" : "têm") sua própria forma."
    }
    public var noMethodsYet: String { "Você ainda não tem uma forma de pagamento" }
    public var noMethodsAdvice: String { "Adicione uma para que seus pagamentos sejam feitos sozinhos e em dia." }
    public var noMethodsAdviceByHand: String { "Adicione uma e pague suas faturas com um clique." }
    public func firstMethodPays(_ amount: String) -> String { "Ao adicioná-la, cobramos o que você deve: \(amount)." }
    public var addMethod: String { "Adicionar forma de pagamento" }
    public var addMethodHint: String {
        "Vamos levar você à página segura do processador de pagamentos. Nunca vemos nem guardamos o número do seu cartão."
    }
    public var useForAll: String { "Usar em todas as minhas cobranças" }
    public func offerTitle(_ amount: String, _ method: String) -> String { "Pagar agora os \(amount) com \(method)?" }
    public var offerMakesDefault: String {
        "Se você pagar, também será sua forma principal: as próximas cobranças serão feitas com ela."
    }
    public var offerIsDefault: String { "Já é sua forma principal: as próximas cobranças serão feitas com ela." }
    public func yesPay(_ amount: String) -> String { "Sim, pagar \(amount)" }
    public var onlyStore: String { "Só salvar" }
    public var useAsDefault: String { "Usar como principal" }
    public func useAsDefaultTitle(_ method: String) -> String { "Usar \(method) como principal?" }
    public func haveTheirOwnMethod(_ plans: String, _ count: Int) -> String {
        count == 1
            ? "\(plans) tem uma forma de pagamento própria." : "Têm uma forma de pagamento própria: \(plans)."
    }
    public var useEverywhere: String { "Usar em todas as minhas assinaturas" }
    public func nowDefault(_ method: String) -> String { "\(method) agora é sua forma de pagamento principal." }
    public func deleteMethodTitle(_ method: String) -> String { "Excluir \(method)?" }
    public var deleteMethodWarning: String { "Não poderemos mais cobrar com esta forma de pagamento." }
    public var lastChargeRefused: String { "A última cobrança foi recusada." }
    public func deletePromotes(_ method: String) -> String { "Sua nova forma principal será \(method)." }
    public func deletePassesOn(_ plans: String) -> String { "Com ela será cobrado: \(plans)." }
    public var deleteLeavesNone: String {
        "É sua única forma de pagamento. O próximo pagamento ficará pendente e enviaremos um e-mail para "
            + "você escolher como pagar."
    }
    public func deleteLeavesWithout(_ plans: String) -> String { "Fica sem forma de pagamento: \(plans)." }
    public func deleteCharges(_ amount: String) -> String {
        "Ao excluir, cobraremos na hora da seguinte os \(amount) pendentes."
    }
    public func deleteMovesSubscriptions(_ plans: String) -> String {
        "Você usa em: \(plans). Será cobrado com sua forma principal."
    }
    public func deleteEndsPayment(_ amount: String) -> String {
        "O pagamento de \(amount) que espera seu banco não será feito com esta forma de pagamento."
    }
    public var lastMethodStays: String {
        "É sua única forma de pagamento e não pode ser excluída. Adicione outra primeiro."
    }
    public var keepMethod: String { "Voltar atrás" }
    public func methodDeleted(_ method: String) -> String { "Excluímos \(method)." }
    public var methodIsGoneTitle: String { "Esta forma de pagamento não está mais aqui" }
    public var methodIsGone: String {
        "Talvez você a tenha excluído em outra aba. Nada foi cobrado nem alterado."
    }
    public func methodAdded(_ method: String) -> String { "Adicionamos \(method)." }
    public func methodAddedAsDefault(_ method: String) -> String {
        "Adicionamos \(method). É sua forma de pagamento principal."
    }
    public var setupRefused: String { "Não foi possível adicionar a forma de pagamento." }
    public var setupLeft: String { "Você não adicionou nenhuma forma de pagamento." }
    public func recovered(_ amount: String) -> String {
        "Cobramos os \(amount) pendentes. Está tudo em dia."
    }
    public func stillDeclined(_ amount: String) -> String {
        "Tentamos cobrar os \(amount) pendentes e não foi possível."
    }
    public func stillConfirming(_ amount: String) -> String {
        "Estamos confirmando a cobrança de \(amount). Não pague de novo."
    }
    public func needsYou(_ amount: String) -> String { "Seu banco pede que você confirme o pagamento de \(amount)." }
}
