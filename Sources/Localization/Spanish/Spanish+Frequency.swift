import Core

extension Spanish {
    public func each(_ recurrence: Recurrence) -> String {
        let count = recurrence.count
        return switch recurrence.interval {
        case .day: count == 1 ? "al día" : "cada \(count) días"
        case .week: count == 1 ? "a la semana" : "cada \(count) semanas"
        case .month: count == 1 ? "al mes" : "cada \(count) meses"
        case .year: count == 1 ? "al año" : "cada \(count) años"
        }
    }
    public func every(_ recurrence: Recurrence) -> String {
        guard recurrence.count == 1 else { return each(recurrence) }
        return switch recurrence.interval {
        case .day: "cada día"
        case .week: "cada semana"
        case .month: "cada mes"
        case .year: "cada año"
        }
    }
    public func frequency(_ recurrence: Recurrence) -> String {
        guard recurrence.count == 1 else { return each(recurrence).uppercasedFirst }
        return switch recurrence.interval {
        case .day: "Diario"
        case .week: "Semanal"
        case .month: "Mensual"
        case .year: "Anual"
        }
    }
}
