extension Spanish {
    public var consoleShownOnce: String { "Cópiala ahora y guárdala bien: no se vuelve a mostrar." }
    public func consoleOverlap(hours: Int) -> String {
        switch hours {
        case 0: "Ni un momento más"
        case 24: "1 día más"
        default: "\(hours / 24) días más"
        }
    }
    public var consoleOverlapLabel: String { "La anterior sigue sirviendo" }
    public var consoleKeysIntro: String { "Con ellas tus programas usan la API. Cada una sirve solo en este modo." }
    public var consoleNoKeys: String { "Todavía no hay claves." }
    public var consoleNoKeysAdvice: String { "Crea una y pónsela a tu programa: habla el dialecto de Stripe." }
    public var consoleKey: String { "Clave" }
    public var consoleKeyKindLabel: String { "Tipo" }
    public func consoleKeyKind(_ kind: KeyKind) -> String {
        switch kind {
        case .secret: "Clave secreta"
        case .publishable: "Clave publicable"
        }
    }
    public func consoleKeyKindDetail(_ kind: KeyKind) -> String {
        switch kind {
        case .secret: "Puede hacer todo. Guárdala solo en tus servidores."
        case .publishable: "Nombra a tu comercio y no abre nada: puede estar en una página."
        }
    }
    public var consoleLastUse: String { "Último uso" }
    public var consoleNeverUsed: String { "Nunca" }
    public var consoleKeyWorks: String { "Vigente" }
    public func consoleKeyWorksUntil(_ time: String) -> String { "Sirve hasta el \(time)" }
    public var consoleKeyEnded: String { "Revocada" }
    public var consoleNewKey: String { "Crear clave" }
    public var consoleNewKeyTitle: String { "Tu clave nueva" }
    public var consoleNewKeyLive: String { "Sirve en el modo real: cobra dinero de verdad." }
    public var consoleNewKeyTest: String { "Sirve en el modo de prueba: no cobra dinero real." }
    public var consoleRoll: String { "Reemplazar" }
    public func consoleRollTitle(_ key: String) -> String { "¿Reemplazar \(key)?" }
    public var consoleRollExplained: String {
        "Te damos una clave nueva. Ponla en tus programas mientras la anterior todavía sirve."
    }
    public func consoleOldKeyWorksUntil(_ time: String) -> String { "La anterior sirve hasta el \(time)." }
    public var consoleRevoke: String { "Revocar" }
    public func consoleRevokeTitle(_ key: String) -> String { "¿Revocar \(key)?" }
    public func consoleKeyUsedOn(_ time: String) -> String { "Se usó por última vez el \(time)." }
    public var consoleKeyNeverUsed: String { "Nunca se usó." }
    public var consoleRevokeExplained: String {
        "El programa que la use deja de funcionar de inmediato. No se puede deshacer."
    }
    public func consoleKeyRevoked(_ key: String) -> String { "Revocamos \(key)." }
    public var consoleKeyHasEnded: String { "Esa clave ya no sirve: crea otra." }
    public var consoleWebhooksIntro: String {
        "Direcciones tuyas a las que avisamos lo que pasa, firmado y con reintentos."
    }
    public var consoleNoWebhooks: String { "Todavía no avisamos a ninguna dirección." }
    public var consoleNoWebhooksAdvice: String { "Agrega la de tu programa para que sepa cuándo se paga o falla algo." }
    public var consoleNewWebhook: String { "Agregar dirección" }
    public var consoleNewWebhookIntro: String {
        "Te daremos un secreto para que tu programa compruebe que el aviso es nuestro."
    }
    public var consoleWebhookURL: String { "Dirección" }
    public var consoleWebhookURLHint: String { "Empieza con https:// y está en internet." }
    public var consoleWebhookURLRefused: String { "Escribe una dirección pública que empiece con https://." }
    public var consoleTooManyWebhooks: String { "Ya hay tantas direcciones como se puede: elimina una." }
    public var consoleWebhookEvents: String { "Eventos" }
    public var consoleAllEvents: String { "Todos los eventos" }
    public var consoleSomeEvents: String { "Solo los que elijas" }
    public func consoleEventCount(_ count: Int) -> String { "\(count) elegidos" }
    public var consoleChooseEvents: String { "Elige al menos un evento, o todos." }
    public var consoleWebhookMade: String { "La dirección está lista" }
    public var consoleSigningSecret: String { "Secreto para la firma" }
    public var consoleSigningExplained: String {
        "Cada aviso lleva una firma en la cabecera Stripe-Signature, que se comprueba con este secreto."
    }
    public var consoleSeeWebhook: String { "Ver la dirección" }
    public var consoleWebhookOn: String { "Encendida" }
    public var consoleWebhookOff: String { "Apagada" }
    public var consoleRotateSecret: String { "Cambiar secreto" }
    public var consoleRotateSecretTitle: String { "¿Cambiar el secreto?" }
    public var consoleRotateSecretExplained: String {
        "Te damos uno nuevo. Mientras la anterior todavía sirve, firmamos con los dos."
    }
    public var consoleOldSecretUntil: String { "El secreto anterior sirve hasta" }
    public func consoleOldSecretWorksUntil(_ time: String) -> String { "El anterior sirve hasta el \(time)." }
    public var consoleDisable: String { "Apagar" }
    public var consoleEnable: String { "Encender" }
    public func consoleDisableTitle(_ url: String) -> String { "¿Dejar de avisar a \(url)?" }
    public var consoleDisableExplained: String {
        "Lo que iba en camino ya no se envía. Puedes encenderla cuando quieras."
    }
    public func consoleDeleteWebhookTitle(_ url: String) -> String { "¿Eliminar \(url)?" }
    public var consoleDeleteWebhookExplained: String {
        "No se le avisa más, ni de lo que iba en camino. No se puede deshacer."
    }
    public var consoleWebhookDisabled: String { "Dejamos de avisar a esta dirección." }
    public var consoleWebhookEnabled: String { "Avisamos otra vez a esta dirección." }
    public var consoleWebhookDeleted: String { "Eliminamos la dirección." }
    public var consoleWebhookIsOff: String { "La dirección está apagada: enciéndela primero." }
    public var consoleDeliveries: String { "Envíos" }
    public var consoleNoDeliveries: String { "No hay envíos." }
    public var consoleNoDeliveriesAdvice: String { "Aparecen cuando pasa algo que esta dirección quiere saber." }
    public func consoleDelivery(_ state: DeliveryState) -> String {
        switch state {
        case .pending: "En camino"
        case .succeeded: "Entregado"
        case .failed: "Sin entregar"
        case .canceled: "No se envió"
        }
    }
    public var consoleEvent: String { "Evento" }
    public var consoleAnswer: String { "Respuesta" }
    public var consoleTries: String { "Envíos hechos" }
    public var consoleLastTry: String { "Último envío" }
    public var consoleResend: String { "Enviar de nuevo" }
    public var consoleDeliveryQueued: String { "Se envía de nuevo en unos segundos." }
    public var consoleEventsIntro: String { "Todo lo que pasó, como lo oyen tus programas." }
    public var consoleNoEvents: String { "Todavía no pasó nada." }
    public var consoleNoEventsAdvice: String { "Cada cambio deja aquí un evento con el objeto como quedó." }
    public var consoleEventType: String { "Tipo de evento" }
    public var consoleSubject: String { "Sobre" }
    public var consoleEventObject: String { "El objeto en ese momento" }
    public var consoleRequest: String { "Solicitud" }
    public var consoleIdempotencyKey: String { "Clave de idempotencia" }
    public func consoleDeliveryTrouble(_ trouble: DeliveryTrouble) -> String {
        switch trouble {
        case .noHost: "Ese servidor no existe: revisa la dirección."
        case .notPublic: "La dirección no es pública: no le escribimos."
        case .refused: "El servidor no acepta conexiones."
        case .insecure: "La conexión segura no se pudo hacer: revisa el certificado."
        case .timedOut: "El servidor no respondió a tiempo."
        case .redirected: "Respondió con una redirección, y no las seguimos."
        case .failed: "La conexión se cortó."
        }
    }
    public var consoleRawTrouble: String { "Mensaje técnico" }
}
