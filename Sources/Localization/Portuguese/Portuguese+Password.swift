extension Portuguese {
    public func signInWithPassword(_ merchant: String) -> String {
        "Digite o e-mail que você usa com \(merchant) e sua senha. Se preferir, enviamos uma mensagem para você entrar sem ela."
    }
    public var noPasswordYet: String { "Primeira vez, ou esqueceu? Ative sua conta" }
    public var activationTitle: String { "Ative sua conta" }
    public func activationIntro(_ merchant: String) -> String {
        "Digite o e-mail que você usa com \(merchant). Enviaremos uma mensagem para confirmar que é seu, e depois você escolhe sua senha."
    }
    public var sendActivation: String { "Enviar e-mail de ativação" }
    public var passwordIsWrong: String {
        "O e-mail ou a senha não estão corretos. Você também pode entrar com uma mensagem no seu e-mail."
    }
    public var passwordsAreLocked: String {
        "Por segurança, agora não aceitamos senhas para este e-mail. Entre com uma mensagem no seu e-mail."
    }
    public var passwordTitle: String { "Sua senha" }
    public func passwordIntro(_ email: String) -> String { "Com ela você entra como \(email), sem esperar um e-mail." }
    public var newPasswordLabel: String { "Nova senha" }
    public var newPasswordHint: String {
        "Pelo menos 8 caracteres. Uma frase que só você saiba funciona bem; pode colar."
    }
    public var savePassword: String { "Salvar senha" }
    public var removePassword: String { "Remover senha" }
    public var passwordChosen: String { "Salvamos sua senha. A partir de agora você pode entrar com ela." }
    public var passwordSaved: String {
        "Salvamos sua senha. Se outra pessoa a sabia, encerre aqui as outras sessões."
    }
    public var passwordRemoved: String {
        "Removemos sua senha. A partir de agora você entra com uma mensagem no seu e-mail."
    }
    public var passwordIsTooShort: String { "Use pelo menos 8 caracteres." }
    public var passwordIsTooLong: String { "É longa demais: use menos de 1.000 caracteres." }
    public var passwordIsTooCommon: String { "É das primeiras que alguém tentaria. Escolha outra." }
    public var passwordIsTooPersonal: String {
        "Parece com seu nome, seu e-mail ou o nome desta loja, e isso se adivinha. Escolha outra."
    }
    public func proveForPassword(_ email: String) -> String {
        "Antes de criar, mudar ou remover, confirmamos que o e-mail é seu: enviaremos uma mensagem para \(email)."
    }
    public var proveByMail: String { "Enviar a mensagem" }
    public var proveAgain: String { "Passaram mais de 5 minutos. Confirme de novo que o e-mail é seu." }
}
