import Interface

extension Loop {
  /// Begins anew from the weights in a file, or says why not.
  func readWeights(_ path: String) {
    do {
      let parameters = try WeightsFile.read(path, onlyFiles: true)
      _ = carryOut(try model.adopt(parameters))
    } catch let failure as Failure {
      model.message = Message(failure.message, isError: true)
    } catch let error as InputError {
      model.message = Message("\(path): \(error.message)", isError: true)
    } catch {
      preconditionFailure("reading weights fails in two ways only")
    }
  }

  /// Writes the weights of the training run into a file, and says so.
  func writeWeights(_ path: String) {
    guard let run = snapshots[.training]?.runs.first else {
      model.message = Message("\(path): not written: training has not begun", isError: true)
      return
    }
    do throws(Failure) {
      try WeightsFile.write(run.network.parameters, to: path)
      model.message = Message("wrote \(path): the weights at epoch \(grouped(run.epoch))")
    } catch {
      model.message = Message(error.message, isError: true)
    }
  }
}
