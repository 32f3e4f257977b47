extension Spanish {
    public var noEmail: String { "Sin correo" }
    public var changeEmail: String { "Cambiar correo" }
    public var changeEmailIntro: String {
        "Te enviaremos un enlace a la dirección nueva. Tu correo cambia cuando lo abras y lo confirmes."
    }
    public var currentEmailLabel: String { "Correo actual" }
    public var newEmailLabel: String { "Correo nuevo" }
    public var sendEmailLink: String { "Enviar enlace" }
    public var emailIsTheSame: String { "Ese ya es tu correo. Escribe otro." }
    public var tooManyEmailLetters: String {
        "Ya enviamos varios correos. Usa el último que llegó, o espera unos minutos para pedir otro."
    }
    public func emailAwaits(_ email: String) -> String { "Esperamos tu confirmación en \(email)" }
    public var emailAwaitsHint: String {
        "Abre en este navegador el enlace que te enviamos. Dura 10 minutos; mientras tanto nada cambia."
    }
    public var sendAgain: String { "Enviar de nuevo" }
    public var keepMyEmail: String { "Dejar mi correo como está" }
    public var emailLinkResent: String { "Te enviamos un enlace nuevo. El anterior ya no sirve." }
    public var emailKept: String { "Tu correo sigue como estaba." }
    public func emailIsNow(_ email: String) -> String {
        "Listo: tu correo es ahora \(email). Cerramos tus otras sesiones."
    }
    public var emailProofTitle: String { "Confirma que eres tú" }
    public func emailProofIntro(_ email: String) -> String {
        "Hace un rato que entraste. Antes de cambiar tu correo, entra de nuevo con lo que enviaremos a \(email)."
    }
    public func emailProofElsewhere(_ merchant: String) -> String {
        "Hace un rato que entraste. Vuelve a entrar desde \(merchant) y cambia tu correo en los 5 minutos siguientes."
    }
    public var emailNeedsSignIn: String { "Para confirmar tu correo nuevo, entra primero con el de siempre." }
    public var confirmEmailTitle: String { "Confirma tu correo nuevo" }
    public func confirmEmailIntro(_ email: String, _ merchant: String) -> String {
        "Desde ahora entrarás al portal de \(merchant) con \(email), y los avisos llegarán allí."
    }
    public var confirmEmailButton: String { "Confirmar correo" }
    public var spentEmailLink: String {
        "El enlace para cambiar tu correo dura 10 minutos y se usa una sola vez. Si tu correo aún no cambió, pide otro."
    }
}
