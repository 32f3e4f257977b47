extension Spanish {
    public func signInWithPassword(_ merchant: String) -> String {
        "Escribe el correo que usas con \(merchant) y tu contraseña. Si prefieres, te enviamos un mensaje para entrar sin ella."
    }
    public var noPasswordYet: String { "¿Primera vez, o la olvidaste? Activa tu cuenta" }
    public var activationTitle: String { "Activa tu cuenta" }
    public func activationIntro(_ merchant: String) -> String {
        "Escribe el correo que usas con \(merchant). Te enviaremos un mensaje para comprobar que es tuyo, y después eliges tu contraseña."
    }
    public var sendActivation: String { "Enviar correo de activación" }
    public var passwordIsWrong: String {
        "El correo o la contraseña no son correctos. También puedes entrar con un mensaje a tu correo."
    }
    public var passwordsAreLocked: String {
        "Por seguridad, ahora no aceptamos contraseñas para este correo. Entra con un mensaje a tu correo."
    }
    public var passwordTitle: String { "Tu contraseña" }
    public func passwordIntro(_ email: String) -> String { "Con ella entras como \(email), sin esperar un correo." }
    public var newPasswordLabel: String { "Contraseña nueva" }
    public var newPasswordHint: String {
        "Al menos 8 caracteres. Una frase que solo tú sepas funciona bien; puedes pegarla."
    }
    public var savePassword: String { "Guardar contraseña" }
    public var removePassword: String { "Quitar contraseña" }
    public var passwordChosen: String { "Guardamos tu contraseña. Desde ahora puedes entrar con ella." }
    public var passwordSaved: String {
        "Guardamos tu contraseña. Si alguien más la sabía, cierra aquí las otras sesiones."
    }
    public var passwordRemoved: String { "Quitamos tu contraseña. Desde ahora entras con un mensaje a tu correo." }
    public var passwordIsTooShort: String { "Usa al menos 8 caracteres." }
    public var passwordIsTooLong: String { "Es demasiado larga: usa menos de 1.000 caracteres." }
    public var passwordIsTooCommon: String { "Es de las primeras que alguien probaría. Elige otra." }
    public var passwordIsTooPersonal: String {
        "Se parece a tu nombre, a tu correo o al nombre de esta tienda, y eso se adivina. Elige otra."
    }
    public func proveForPassword(_ email: String) -> String {
        "Antes de crearla, cambiarla o quitarla comprobamos que el correo es tuyo: enviaremos un mensaje a \(email)."
    }
    public var proveByMail: String { "Enviar el mensaje" }
    public var proveAgain: String { "Pasaron más de 5 minutos. Comprueba otra vez que el correo es tuyo." }
}
