extension Portuguese {
    public var signInTitle: String { "Entre no seu portal de pagamentos" }
    public func signInIntro(_ merchant: String, _ offer: SignInOffer) -> String {
        let sent =
            switch offer {
            case .codeAndLink: "um código e um link"
            case .code: "um código"
            case .link: "um link"
            }
        return "Digite o e-mail que você usa com \(merchant). Vamos enviar \(sent) para entrar, sem senha."
    }
    public func sendSignIn(_ offer: SignInOffer) -> String { offer == .link ? "Enviar link" : "Enviar código" }
    public var signInEmailHint: String { "O mesmo com que você pagou ou assinou." }
    public var checkMailTitle: String { "Confira seu e-mail" }
    public func checkMail(_ email: String, _ offer: SignInOffer) -> String {
        "Se \(email) estiver cadastrado, enviamos \(sent(offer))"
    }
    public func checkMailUnnamed(_ offer: SignInOffer) -> String { "Enviamos \(sent(offer))" }
    private func sent(_ offer: SignInOffer) -> String {
        switch offer {
        case .codeAndLink: "um código de 8 dígitos e um link. Os dois valem por 10 minutos."
        case .code: "um código de 8 dígitos. Ele vale por 10 minutos."
        case .link: "um link. Abra-o em até 10 minutos."
        }
    }
    public var codeLabel: String { "Código de 8 dígitos" }
    public var enter: String { "Entrar" }
    public func resend(_ offer: SignInOffer) -> String { offer == .link ? "Reenviar link" : "Reenviar código" }
    public func resent(_ offer: SignInOffer) -> String {
        let sent = offer == .link ? "um link novo" : "um código novo"
        return "Se o e-mail estiver cadastrado, enviamos \(sent). O anterior não vale mais."
    }
    public func mailWaits(until time: String) -> String {
        "Já foram pedidos vários e-mails para este endereço: o próximo sai às \(time)."
    }
    public var useAnotherEmail: String { "Usar outro e-mail" }
    public var mailAdvice: String {
        "Não chegou? Veja no spam ou em promoções, e confira se é o e-mail com que você paga."
    }
    public var codeIsWrong: String { "Esse código não está certo. Confira e tente de novo." }
    public var codeIsMalformed: String { "Digite os 8 dígitos do código." }
    public var codeIsSpent: String { "Esse código venceu ou já foi usado. Peça um novo." }
    public func codeIsUsedUp(_ offer: SignInOffer) -> String {
        offer == .code
            ? "Esse código não é mais aceito. Peça um novo."
            : "Esse código não é mais aceito. Peça um novo ou use o link do e-mail."
    }
    public var codesAreLocked: String {
        "Por segurança, agora não aceitamos códigos. Peça outro e-mail: ele traz um link para entrar."
    }
    public var useTheLink: String { "Para entrar, use o link do e-mail." }
    public var networkIsBusy: String {
        "Estão chegando pedidos demais da sua rede. Não é nada que você tenha feito: aguarde alguns minutos e tente de novo."
    }
    public var linkTitle: String { "Confirme que é você" }
    public func linkIntro(_ merchant: String) -> String {
        "Toque no botão para entrar no portal de \(merchant) neste navegador."
    }
    public var linkNeedsCode: String {
        "Você pediu o link em outro navegador ou dispositivo. Para entrar aqui, digite também o código do mesmo e-mail."
    }
    public var spentLinkTitle: String { "Este link venceu" }
    public var spentLink: String { "Os links duram 10 minutos e são usados uma vez só. Peça um novo: é rápido." }
    public var askForNewLink: String { "Pedir um link novo" }
    public var chooseAccountTitle: String { "Com qual conta você quer entrar?" }
    public var chooseAccount: String { "Seu e-mail está em mais de uma conta." }
    public var unnamedAccount: String { "Conta sem nome" }
    public func customerSince(_ date: String) -> String { "Cliente desde \(date)" }
    public var portalOffTitle: String { "Este portal não está disponível" }
    public func portalOff(_ merchant: String) -> String {
        "\(merchant) não está com o portal de pagamentos ativo. Seus pagamentos e assinaturas continuam iguais."
    }
    public var enterElsewhereTitle: String { "Entre pelo site da empresa" }
    public func enterElsewhere(_ merchant: String) -> String {
        "Este portal é aberto pelo site ou aplicativo de \(merchant)."
    }
    public var openPortalTitle: String { "Seu portal está pronto" }
    public var openPortal: String { "Abrir meu portal" }
    public func spentSession(_ merchant: String) -> String {
        "Este acesso é usado uma vez só e dura 5 minutos. Volte a \(merchant) e abra de novo, ou entre com seu e-mail."
    }
    public var signedOut: String { "Você saiu da sua conta." }
    public var signInAgain: String { "Sua sessão terminou. Entre de novo para continuar." }
    public var tooManyMails: String {
        "Já enviamos vários e-mails para este endereço. Use o último que chegou ou espere alguns minutos "
            + "para pedir outro."
    }
}
