import { pictureFile, pictureName, type Shown } from '../../components/explainer/saved/picture-file.ts';
import { saveFile } from '../../utils/browser/save-file.ts';

/** Saves what is shown as a picture; must be called in a click. */
export function savePictureFile(shown: Shown): void {
  saveFile(pictureName(shown.answers, shown.now), pictureFile(shown), 'image/svg+xml');
}
