extension Spanish {
    public var copiesTitle: String { "Copias de tus facturas" }
    public var copiesSummary: String { "Envía una copia de cada factura a otro correo, como el de tu contador." }
    public var manageCopies: String { "Elegir a quién le llegan copias" }
    public var copiesIntro: String {
        "Le llega un correo por cada factura que te enviamos para pagar y por cada pago, también de una parte, con "
            + "un enlace al PDF. No puede entrar a tu portal."
    }
    public var copiesNotOffered: String { "Aquí no se descargan facturas, y por eso no se envían copias." }
    public var copyAddressLabel: String { "Correo de las copias" }
    public var copyIsActive: String { "Activo: le enviamos copias." }
    public var copyIsWaiting: String {
        "En espera: le enviamos un enlace y falta que lo confirme. Sirve durante 3 días."
    }
    public var endCopies: String { "Terminar las copias" }
    public var newCopyTitle: String { "Agregar un correo" }
    public var newCopyLabel: String { "Correo que recibirá las copias" }
    public var newCopyHint: String { "Le enviaremos un enlace para que lo confirme." }
    public var sendCopyLink: String { "Enviar enlace" }
    public var copyAddressIsKnown: String { "Ese correo ya recibe tus facturas. Escribe otro." }
    public func copyAddressIsReplaced(_ email: String) -> String { "Cuando lo confirme, reemplaza a \(email)." }
    public var copyAsked: String { "Enviamos el enlace. Las copias empiezan cuando lo confirmen." }
    public var copiesEnded: String { "Ya no enviamos copias de tus facturas." }
    public var confirmCopyTitle: String { "¿Quieres recibir copias de facturas?" }
    public func confirmCopyIntro(_ email: String, _ merchant: String) -> String {
        "Un cliente de \(merchant) pidió que las copias de sus facturas lleguen a \(email)."
    }
    public var confirmCopyButton: String { "Sí, quiero recibirlas" }
    public var stopCopiesTitle: String { "¿Dejar de recibir copias?" }
    public func stopCopiesIntro(_ email: String, _ merchant: String) -> String {
        "Ya no enviaremos a \(email) copias de las facturas de este cliente de \(merchant)."
    }
    public var stopCopiesButton: String { "Dejar de recibirlas" }
    public var copyConfirmedTitle: String { "Listo" }
    public func copyConfirmedIntro(_ email: String) -> String {
        "Desde la próxima factura enviaremos una copia a \(email)."
    }
    public var copyStoppedTitle: String { "Listo" }
    public func copyStoppedIntro(_ email: String) -> String {
        "No enviaremos más copias a \(email). Los enlaces que ya recibió dejaron de funcionar."
    }
    public var overCopyPaper: String {
        "Llevaba a la copia de una factura. Si todavía te hace falta, pídela a quien tiene la cuenta."
    }
    public var spentCopyLink: String { "Este enlace ya no sirve: se usó, se reemplazó o pasaron más de 3 días." }
}
