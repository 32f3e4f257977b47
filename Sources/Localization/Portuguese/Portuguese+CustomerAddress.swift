extension Portuguese {
    public func ownAddressIntro(_ email: String, _ offer: SignInOffer) -> String {
        switch offer {
        case .codeAndLink: "Enviaremos um código e um link para \(email)."
        case .code: "Enviaremos um código para \(email)."
        case .link: "Enviaremos um link para \(email)."
        }
    }
    public var ownAddressTitle: String { "Seu endereço neste portal" }
    public func ownAddressExplained(_ offer: SignInOffer) -> String {
        let sent =
            switch offer {
            case .codeAndLink: "do código ou do link"
            case .code: "do código"
            case .link: "do link"
            }
        return
            "Guarde nos favoritos: ele reconhece você sem que digite seu e-mail, e para entrar você sempre precisa \(sent) que enviamos."
    }
    public var ownAddressHidden: String {
        "Você tem um que ainda funciona, mas não podemos mais mostrá-lo. Troque para vê-lo."
    }
    public var makeOwnAddress: String { "Criar meu endereço" }
    public var changeOwnAddress: String { "Trocar meu endereço" }
    public var endOwnAddress: String { "Excluir meu endereço" }
    public var ownAddressMade: String { "Este é o seu endereço. Se você tinha outro, ele não funciona mais." }
    public var ownAddressEnded: String { "Seu endereço não funciona mais." }
}
