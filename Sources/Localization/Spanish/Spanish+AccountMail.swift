extension Spanish {
    public func emailChangedMailSubject(_ merchant: String) -> String { "Cambió el correo de tu cuenta en \(merchant)" }
    public func emailChangedMailIntro(_ newAddress: String) -> String {
        "El correo de tu cuenta es ahora \(newAddress). Los avisos y los accesos llegarán allí; esta "
            + "dirección ya no sirve para entrar."
    }
    public var emailRemovedMailIntro: String {
        "Tu cuenta ya no tiene un correo. Esta dirección ya no sirve para entrar ni recibe avisos."
    }
    public var confirmEmailMailSubject: String { "Confirma tu nuevo correo" }
    public func confirmEmailMailIntro(_ merchant: String) -> String {
        "Pediste usar esta dirección en tu cuenta con \(merchant). El cambio se hace cuando la confirmes."
    }
    public var confirmEmailMailButton: String { "Confirmar correo" }
    public var confirmEmailMailLink: String {
        "El enlace sirve durante 10 minutos y una sola vez. Ábrelo en el navegador donde pediste el cambio."
    }
    public func passwordChangedMailSubject(_ merchant: String) -> String { "Tu contraseña en \(merchant) es nueva" }
    public func passwordChangedMailIntro(_ merchant: String) -> String {
        "La contraseña con la que entras al portal de \(merchant) se acaba de guardar."
    }
    public func passwordRemovedMailSubject(_ merchant: String) -> String { "Quitaste tu contraseña en \(merchant)" }
    public func passwordRemovedMailIntro(_ merchant: String) -> String {
        "Desde ahora entras al portal de \(merchant) con un mensaje a este correo."
    }
    public func tellUsIfNotYou(_ merchant: String) -> String {
        "Si no fuiste tú, avisa a \(merchant) cuanto antes: puedes responder este correo."
    }
}
