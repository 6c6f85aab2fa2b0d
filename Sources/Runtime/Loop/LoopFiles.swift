import Drawing
import Interface
import Learning

extension Loop {
  /// Begins anew from the weights in a file, or says why not.
  func readWeights(_ path: String) {
    let given: GivenWeights
    do throws(Failure) {
      given = try WeightsFile.read(path, onlyFiles: true)
    } catch {
      return model.message = Message(error.message, isError: true)
    }
    do throws(InputError) {
      _ = carryOut(try model.adopt(given))
      let setup = model.setup
      model.message = Message(
        "read \(path): \(sizes(setup.layers)) \(setup.activation.name), dataset \(setup.dataset.name)"
      )
    } catch {
      model.message = Message("\(path): \(error.message)", isError: true)
    }
  }

  /// Begins anew on the rows of a file, or says why not.
  func readRows(_ path: String) {
    do throws(Failure) {
      let dataset = try SheetFile.dataset(FileChoice(path: path), asks: false, onlyFiles: true)
      _ = carryOut(model.adopt(dataset))
      model.message = Message("read \(path): \(dataset.words)")
    } catch {
      model.message = Message(error.message, isError: true)
    }
  }

  /// Writes the weights of the training run into a file, and says so.
  ///
  /// - Parameter overAny: also over a file that holds no weights.
  func writeWeights(_ path: String, overAny: Bool) {
    guard let run = snapshots[.training]?.runs.first else {
      model.message = Message("\(path): not written: training has not begun", isError: true)
      return
    }
    guard overAny || !WeightsFile.wouldSpoil(path) else {
      let question = "\(path): a file without weights is there; :write! \(path) writes over it"
      return model.message = Message(question, isError: true)
    }
    do throws(Failure) {
      try WeightsFile.write(GivenWeights(run), to: path)
      model.message = Message("wrote \(path): the weights at epoch \(grouped(run.epoch))")
    } catch {
      model.message = Message(error.message, isError: true)
    }
  }

  /// Writes the rows of the dataset into a file, and says so.
  ///
  /// - Parameter overAny: also where there is a file.
  func writeRows(_ path: String, overAny: Bool) {
    guard overAny || !isThere(path) else {
      let question = "\(path): a file is there; :write! \(path) writes over it"
      return model.message = Message(question, isError: true)
    }
    let dataset = model.setup.dataset
    do throws(Failure) {
      try SheetFile.write(dataset, to: path)
      model.message = Message(
        "wrote \(path): \(dataset.words); :dataset \(path) has them again")
    } catch {
      model.message = Message(error.message, isError: true)
    }
  }

  /// Writes the picture as it is now, without the line that asked for it, and says so.
  func writePicture(_ path: String, _ format: PictureFormat, overAny: Bool) {
    guard overAny || !isThere(path) else {
      let question = "\(path): a file is there; :picture! \(path) writes over it"
      return model.message = Message(question, isError: true)
    }
    model.message = nil
    var features = self.features
    if format.hasOwnColors { features.colors = .direct }
    var canvas = Canvas(terminal.size, features: features)
    Interface.draw(Scene(model: model, snapshots: snapshots, features: features), on: &canvas)
    let title = "Descent: \(model.screen.rawValue)"
    do throws(Failure) {
      let file = try OutputFile(path, onlyFiles: true)
      try file.write(format.spell(canvas, title: title, paper: model.theme.page))
      try file.finish()
      model.message = Message("wrote \(path): this picture")
    } catch {
      model.message = Message(error.message, isError: true)
    }
  }
}
