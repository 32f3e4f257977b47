extension Portuguese {
    public var copiesTitle: String { "Cópias das suas faturas" }
    public var copiesSummary: String { "Envie uma cópia de cada fatura para outro e-mail, como o do seu contador." }
    public var manageCopies: String { "Escolher quem recebe cópias" }
    public var copiesIntro: String {
        "Recebe um e-mail por cada fatura que enviamos para você pagar e por cada pagamento, também de uma parte, "
            + "com um link para o PDF. Não pode entrar no seu portal."
    }
    public var copiesNotOffered: String { "Aqui não é possível baixar faturas, por isso não enviamos cópias." }
    public var copyAddressLabel: String { "E-mail das cópias" }
    public var copyIsActive: String { "Ativo: enviamos cópias." }
    public var copyIsWaiting: String { "Em espera: enviamos um link e falta confirmar. Vale por 3 dias." }
    public var endCopies: String { "Encerrar as cópias" }
    public var newCopyTitle: String { "Adicionar um e-mail" }
    public var newCopyLabel: String { "E-mail que vai receber as cópias" }
    public var newCopyHint: String { "Vamos enviar um link para confirmar." }
    public var sendCopyLink: String { "Enviar link" }
    public var copyAddressIsKnown: String { "Esse e-mail já recebe suas faturas. Digite outro." }
    public func copyAddressIsReplaced(_ email: String) -> String { "Quando confirmar, substitui \(email)." }
    public var copyAsked: String { "Enviamos o link. As cópias começam quando for confirmado." }
    public var copiesEnded: String { "Não enviamos mais cópias das suas faturas." }
    public var confirmCopyTitle: String { "Quer receber cópias de faturas?" }
    public func confirmCopyIntro(_ email: String, _ merchant: String) -> String {
        "Um cliente de \(merchant) pediu que as cópias das suas faturas cheguem a \(email)."
    }
    public var confirmCopyButton: String { "Sim, quero receber" }
    public var stopCopiesTitle: String { "Deixar de receber cópias?" }
    public func stopCopiesIntro(_ email: String, _ merchant: String) -> String {
        "Não enviaremos mais a \(email) cópias das faturas deste cliente de \(merchant)."
    }
    public var stopCopiesButton: String { "Deixar de receber" }
    public var copyConfirmedTitle: String { "Pronto" }
    public func copyConfirmedIntro(_ email: String) -> String {
        "A partir da próxima fatura enviaremos uma cópia para \(email)."
    }
    public var copyStoppedTitle: String { "Pronto" }
    public func copyStoppedIntro(_ email: String) -> String {
        "Não enviaremos mais cópias para \(email). Os links já enviados deixaram de funcionar."
    }
    public var overCopyPaper: String {
        "Levava à cópia de uma fatura. Se você ainda precisa dela, peça a quem tem a conta."
    }
    public var spentCopyLink: String { "Este link não vale mais: foi usado, substituído ou passaram mais de 3 dias." }
}
