extension Spanish {
    public func consoleAuditDetail(_ detail: AuditDetail) -> String {
        switch detail {
        case .role: "Rol"
        case .from: "Antes"
        case .to: "Ahora"
        case .how: "Cómo"
        case .amount: "Monto"
        case .total: "Total"
        case .state: "Resultado"
        case .mode: "Modo"
        case .email: "Correo"
        case .name: "Nombre"
        case .reason: "Motivo"
        case .session: "Sesión"
        case .configuration: "Configuración"
        case .note: "Nota"
        case .refund: "Reembolso"
        case .attempt: "Intento"
        case .product: "Producto"
        case .customer: "Cliente"
        case .price: "Precio"
        case .quantity: "Cantidad"
        case .effect: "Cuándo"
        case .length: "Por cuánto tiempo"
        case .url: "Dirección"
        case .key: "Clave"
        case .successor: "Clave nueva"
        case .permission: "Permiso"
        case .number: "Número"
        case .creditNote: "Nota de crédito"
        case .way: "Cómo vuelve"
        case .status: "Estado"
        }
    }
    public func consoleAuditValue(_ value: AuditValue) -> String {
        switch value {
        case .sent: "Enviada"
        case .charged: "Cobrada"
        case .pending: "En camino"
        case .succeeded: "Resultó"
        case .failed: "Rechazado"
        case .requiresAction: "Falta que el cliente confirme"
        case .unknown: "Sin respuesta todavía"
        }
    }
    public func consoleAuditSays(_ isSo: Bool) -> String { isSo ? "Sí" : "No" }
}
