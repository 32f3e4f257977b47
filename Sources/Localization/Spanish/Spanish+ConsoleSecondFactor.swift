extension Spanish {
    public var consoleFactorTitle: String { "Verificación en dos pasos" }
    public var consoleFactorNeeded: String {
        "Tu rol puede mover dinero y dar accesos: antes de seguir, configura la verificación en dos pasos."
    }
    public var consoleFactorNeededInLive: String {
        "Lo que pediste toca dinero o accesos reales y no se hizo: primero configura los códigos de una app, y después pídelo otra vez."
    }
    public var consoleFactorIntro: String {
        "Además de tu contraseña, pediremos un código de 6 dígitos que cambia cada 30 segundos. Sirve cualquier app de códigos de tu teléfono."
    }
    public var consoleSetUpFactor: String { "Configurar los códigos" }
    public var consoleScan: String { "1. Abre tu app de códigos y apunta la cámara aquí." }
    public var consoleQRLabel: String { "Código QR para tu app de códigos" }
    public var consoleTypeSecret: String { "¿Sin cámara? Escribe esta clave en la app:" }
    public var consoleFirstCode: String { "2. Código de 6 dígitos que muestra la app" }
    public var consoleConfirmFactor: String { "Confirmar" }
    public var consoleRecoveryTitle: String { "Guarda tus códigos de recuperación" }
    public func consoleRecoveryIntro(replacing: Bool) -> String {
        "Si pierdes el teléfono, cada uno sirve una vez para entrar. Guárdalos ahora en un lugar seguro: no los volveremos a mostrar"
            + (replacing ? ", y los anteriores ya no sirven." : ".")
    }
    public var consoleCodesKept: String { "Ya los guardé" }
    public var consoleSecondFactorOn: String { "Listo: desde ahora pediremos un código de tu app." }
    public var consoleFactorGoesOn: String { "La app que usas ahora sigue sirviendo hasta que confirmes la nueva." }
    public var consoleOtherSecret: String { "Hacer otra clave" }
}
